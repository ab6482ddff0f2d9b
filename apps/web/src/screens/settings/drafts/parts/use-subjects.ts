import { DraftedIncidents, DraftedRisks } from '../../../../graphql/generated/settings/drafts.ts';
import { useQueryResult } from '../../../../graphql/use-query-result.ts';
import { useSession } from '../../../../session/session-provider.tsx';
import { isOf, type ListedDraft } from './draft-place.ts';

/** What the drafts are about, in words; undefined where it has none yet, or the reader may not see it. */
export const useSubjects = (drafts: readonly ListedDraft[]): ((draft: ListedDraft) => string | undefined) => {
  const { may } = useSession();
  const asks = (what: 'incident' | 'risk') => drafts.some((draft) => isOf(draft, what));
  const incidents = useQueryResult(DraftedIncidents, {}, { pause: !asks('incident') || !may('incident:read') });
  const risks = useQueryResult(DraftedRisks, {}, { pause: !asks('risk') || !may('risk:read') });
  const edges = [
    ...(incidents.state === 'ready' ? incidents.data.incidents.edges : []),
    ...(risks.state === 'ready' ? risks.data.risks.edges : []),
  ];
  const names = new Map(edges.map(({ node: { id, reference, title } }) => [id, `${reference} ${title}`]));
  return ({ subject }) => names.get(subject) ?? numbered(subject);
};

/** A measure by its number, a requirement by its point of the annex to Regulation (EU) 2024/2690. */
const numbered = (subject: string): string | undefined => {
  const [, point] = /^cir-([\d.]+)$/.exec(subject) ?? [];
  return point === undefined ? /^M\d+$/.exec(subject)?.[0] : `(EU) 2024/2690, ${point}`;
};
