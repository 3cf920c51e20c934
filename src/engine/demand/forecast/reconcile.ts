// Forecasts of items, groups and the whole made to agree. Knows a tree and numbers of one period; nothing of how they came.

/** A node of the tree with its own forecast; one without children is an item. */
export type ForecastNode = {
  readonly id: string;
  /** Units, as forecast for this node alone. */
  readonly forecast: number;
  /** Variance of its error, ≥ 0; relative sizes matter only. 0 means that it is certain. */
  readonly variance: number;
  readonly children: readonly ForecastNode[];
};

/** What a node's variance is taken to be: as given; the count of its items; the same for all. */
export type ReconcileWeights = "variance" | "structure" | "equal";

/** What a subtree says of its own total. */
type Estimate = { readonly node: ForecastNode; readonly total: number; readonly variance: number; readonly sum: number; readonly children: readonly Estimate[] };

/**
 * Reconciled forecasts: those that add up and are nearest to the given ones, weighted by how sure each is.
 *
 *   ỹ = S·(Sᵀ·W⁻¹·S)⁻¹·Sᵀ·W⁻¹·ŷ,  W diagonal
 *
 * On a tree this is one pass up, in which each node's forecast is weighed against the sum of its children, and one down, in which
 * the difference goes to the children in proportion to their variance. "variance" is MinT with a diagonal (WLS), "equal" is OLS.
 *
 * @returns units by id; parents are the sums of their children. Single ones may be below 0. Cost O(nodes).
 * Source: Wickramasuriya, Athanasopoulos & Hyndman (2019); the passes are those of a Kalman filter on a tree (Chou et al. 1994).
 */
export function reconcile(root: ForecastNode, weights: ReconcileWeights): ReadonlyMap<string, number> {
  const reconciled = new Map<string, number>();
  const goDown = ({ node, children, sum }: Estimate, total: number): void => {
    reconciled.set(node.id, total);
    const spread = children.reduce((all, { variance }) => all + variance, 0);
    for (const child of children) {
      const share = spread > 0 ? child.variance / spread : 1 / children.length;
      goDown(child, child.total + share * (total - sum));
    }
  };
  const estimate = estimateOf(root, weights);
  goDown(estimate, estimate.total);
  return reconciled;
}

function estimateOf(node: ForecastNode, weights: ReconcileWeights): Estimate {
  const children = node.children.map((child) => estimateOf(child, weights));
  const own = weights === "variance" ? node.variance : weights === "equal" ? 1 : itemCount(node);
  if (children.length === 0) return { node, total: node.forecast, variance: own, sum: node.forecast, children };
  const sum = children.reduce((all, { total }) => all + total, 0);
  const spread = children.reduce((all, { variance }) => all + variance, 0);
  const gain = spread + own > 0 ? spread / (spread + own) : 0;
  return { node, total: sum + gain * (node.forecast - sum), variance: own * gain, sum, children };
}

function itemCount({ children }: ForecastNode): number {
  return children.length === 0 ? 1 : children.reduce((count, child) => count + itemCount(child), 0);
}

/** Bottom-up: every parent is the sum of its items' forecasts. */
export function bottomUp(root: ForecastNode): ReadonlyMap<string, number> {
  const totals = new Map<string, number>();
  const totalOf = (node: ForecastNode): number => {
    const total = node.children.length === 0 ? node.forecast : node.children.reduce((sum, child) => sum + totalOf(child), 0);
    totals.set(node.id, total);
    return total;
  };
  totalOf(root);
  return totals;
}

/**
 * Top-down: a group's forecast divided by the shares that its items had.
 *
 *   share(i) = Σ of item i over the last periods / Σ of the group;  equal shares where the group had none
 *
 * @param histories units by period of each item, all ending with the same period
 * @param periods   last periods that count, ≥ 1
 * @returns one forecast for each item, summing to the group's. Source: Gross & Sohl (1990), method F.
 */
export function groupShares(groupForecast: number, histories: readonly (readonly number[])[], periods: number): readonly number[] {
  const totals = histories.map((history) => history.slice(-periods).reduce((sum, units) => sum + units, 0));
  const all = totals.reduce((sum, total) => sum + total, 0);
  return totals.map((total) => groupForecast * (all > 0 ? total / all : 1 / totals.length));
}
