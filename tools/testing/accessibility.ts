import axe, { type NodeResult, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/** One rule that a page breaks (deque axe-core, WCAG 2.2 among others), and where. */
export interface Violation {
  readonly id: string;
  readonly nodes: readonly Pick<NodeResult, 'target' | 'failureSummary'>[];
}

/** What the page breaks of all rules, or of the named ones alone. The rules are brought to a page once, until it is loaded anew. */
export async function violationsOf(page: Page, only?: readonly string[]): Promise<readonly Violation[]> {
  const brought = await page.evaluate(() => 'axe' in globalThis);
  if (!brought) await page.evaluate(axe.source);
  const options: RunOptions = {
    resultTypes: ['violations'],
    ...(only === undefined ? {} : { runOnly: { type: 'rule', values: [...only] } }),
  };
  return page.evaluate(async (asked) => {
    const rules = (globalThis as typeof globalThis & { readonly axe: typeof axe }).axe;
    return (await rules.run(asked)).violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ target, failureSummary = '' }) => ({ target, failureSummary })),
    }));
  }, options);
}
