// One customer order or forecast: what was asked for, what is promised and why, and where it comes from.

import { makeStyles, Text } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { dayText } from "../../base/day";
import { useDataColours } from "../frame/use-theme";
import { CellLink } from "../parts/CellLink";
import { Facts } from "../parts/Facts";
import { MoreList } from "../parts/MoreList";
import { PageTitle, Section } from "../parts/page-parts";
import { Prose } from "../parts/Prose";
import { useStrings } from "../strings/use-strings";
import type { DemandStory } from "../why/order-story";
import { SupplyLine } from "./SupplyLine";
import { WaysOutWhenNeeded } from "./WaysOutWhenNeeded";

const useStyles = makeStyles({ reason: { display: "block", overflowWrap: "anywhere", paddingBottom: "2px" } });

export function DemandReasons({ story }: { readonly story: DemandStory }): ReactElement {
  const styles = useStyles();
  const strings = useStrings();
  const { late, good } = useDataColours();
  const { why } = strings;
  const { promise, item, supplies } = story;
  const isLate = promise.promised === null || promise.lateDays > 0;
  const words = [
    promise.customer,
    `${strings.quantity(promise.quantity, item.unit)} ${promise.item}`,
    item.description,
  ].filter((word) => word !== undefined && word !== "");
  return (
    <>
      <PageTitle lead={words.join(", ")}>{promise.kind === "order" ? promise.demand : `${why.forecast} ${promise.demand}`}</PageTitle>
      <Facts
        facts={[
          { label: why.requested, value: dayText(promise.requested) },
          {
            label: why.promised,
            value: promise.promised === null ? why.noDate : dayText(promise.promised),
            remark: isLate ? `! ${why.lateBy(promise.lateDays)}` : `✓ ${why.onTime}`,
            colour: isLate ? late : good,
          },
        ]}
      />
      <Section title={why.reasons}>
        <Text size={200} className={styles.reason}>
          <Prose>{promise.reason === "" ? why.onTime : promise.reason}</Prose>
        </Text>
        {promise.turn !== undefined && (
          <Text size={200} className={styles.reason}>
            <Prose>{promise.turn}</Prose>
          </Text>
        )}
        {promise.source !== undefined && <CellLink place={promise.source} />}
      </Section>
      {promise.kind === "order" && promise.lateDays > 0 && (
        <Section title={strings.levers.title}>
          <WaysOutWhenNeeded aim={{ kind: "order", demand: promise.demand }} />
        </Section>
      )}
      {supplies.length > 0 && (
        <Section title={why.suppliedBy}>
          <MoreList each={supplies} row={(supply) => <SupplyLine supply={supply} />} />
        </Section>
      )}
    </>
  );
}
