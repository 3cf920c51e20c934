// One order: what it is, its reasons, the customer orders it serves, what it goes into and is made from, and its operations.

import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { dayText, minuteText } from "../../base/day";
import type { Operation, Order } from "../../model/plan";
import { useDataColours } from "../frame/use-theme";
import { CellLink } from "../parts/CellLink";
import { Facts } from "../parts/Facts";
import { MoreList } from "../parts/MoreList";
import { PageTitle, Section } from "../parts/page-parts";
import { Prose } from "../parts/Prose";
import { useStrings } from "../strings/use-strings";
import type { OrderStory } from "../why/order-story";
import { PromiseLine } from "./PromiseLine";
import { SupplyLine } from "./SupplyLine";
import { UseLine } from "./UseLine";

const useStyles = makeStyles({
  reasons: { margin: 0, paddingInlineStart: "18px" },
  reason: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, padding: "2px 0", overflowWrap: "anywhere" },
  sources: { display: "flex", flexWrap: "wrap", columnGap: "14px" },
  operation: { display: "grid", gridTemplateColumns: "28px minmax(0, 1fr) auto", columnGap: "6px", padding: "3px 0", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  quiet: { color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
});

export function OrderReasons({ story }: { readonly story: OrderStory }): ReactElement {
  const styles = useStyles();
  const strings = useStrings();
  const { order, item, serves, goesInto, madeFrom, operations } = story;
  const { why } = strings;
  return (
    <>
      <PageTitle lead={`${why.kind[order.kind]} ${strings.quantity(order.quantity, item.unit)} ${order.item}${item.description === "" ? "" : `, ${item.description}`}, ${why.status[order.status]}`}>
        {order.id}
      </PageTitle>
      <Dates order={order} />
      <Section title={why.reasons}>
        <ol className={styles.reasons}>
          {order.reasons.map((reason) => (
            <li key={reason} className={styles.reason}>
              <Text size={200}>
                <Prose>{reason}</Prose>
              </Text>
            </li>
          ))}
        </ol>
        <div className={styles.sources}>
          {[order.source, item.source].flatMap((place) => (place === undefined ? [] : [<CellLink key={strings.place(place.sheet, place.cell)} place={place} />]))}
        </div>
      </Section>
      <Section title={why.serves} aside={serves.length === 0 ? undefined : strings.whole(serves.length)}>
        {serves.length === 0 ? (
          <Text size={200}>{why.noOneServed}</Text>
        ) : (
          <MoreList each={serves} row={({ promise, quantity }) => <PromiseLine promise={promise} quantity={strings.quantity(quantity, item.unit)} />} />
        )}
      </Section>
      {goesInto.length > 0 && (
        <Section title={why.goesInto} aside={strings.whole(goesInto.length)}>
          <MoreList each={goesInto} row={(use) => <UseLine use={use} unit={item.unit} />} />
        </Section>
      )}
      {madeFrom.length > 0 && (
        <Section title={why.madeFrom} aside={strings.whole(madeFrom.length)}>
          <MoreList each={madeFrom} row={(supply) => <SupplyLine supply={supply} />} />
        </Section>
      )}
      {operations.length > 0 && (
        <Section title={why.operations}>
          {operations.map((operation) => (
            <OperationLine key={operation.id} operation={operation} />
          ))}
        </Section>
      )}
    </>
  );
}

function Dates({ order }: { readonly order: Order }): ReactElement {
  const { why } = useStrings();
  const { late } = useDataColours();
  const lateDays = Math.max(0, order.due - order.needed);
  return (
    <Facts
      facts={[
        { label: why.released, value: dayText(order.start) },
        lateDays > 0
          ? { label: why.received, value: dayText(order.due), remark: `! ${why.lateBy(lateDays)}`, colour: late }
          : { label: why.received, value: dayText(order.due) },
        { label: why.needed, value: dayText(order.needed) },
      ]}
    />
  );
}

function OperationLine({ operation }: { readonly operation: Operation }): ReactElement {
  const styles = useStyles();
  const { why } = useStrings();
  const clock = (minute: number) => minuteText(minute).slice(5).replace("T", " ");
  return (
    <div className={styles.operation}>
      <Text size={200} className={styles.quiet}>
        {operation.number}
      </Text>
      <Text size={200} truncate wrap={false} block>
        {operation.resource === "" ? why.subcontracted : operation.resource}
        {operation.description === "" ? "" : ` ${operation.description}`}
      </Text>
      <Text size={200} className={styles.quiet} wrap={false}>
        {`${clock(operation.start)} – ${clock(operation.end)}`}
      </Text>
    </div>
  );
}
