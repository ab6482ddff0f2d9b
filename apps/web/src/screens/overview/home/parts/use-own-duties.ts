import { useNow } from '../../../../design/now.ts';
import {
  OverviewDecisions,
  OverviewMeasures,
  OverviewRegistration,
  OverviewScope,
  OverviewSupplierReviews,
  OverviewSuppliers,
} from '../../../../graphql/generated/overview/home.ts';
import { type QueryResult, useQueryResult } from '../../../../graphql/use-query-result.ts';
import { usePeople } from '../../../../people/use-people.ts';
import { useSession } from '../../../../session/session-provider.tsx';
import { assessmentDueBy } from '../../../supply-chain/parts/due.ts';
import {
  decisionDuties,
  type Duty,
  measureDuties,
  registrationDuties,
  scopeDuties,
  supplierDuties,
  supplierReviewDuties,
} from './duties.ts';

export type SourceName = 'scope' | 'registration' | 'decisions' | 'measures' | 'suppliers' | 'supplierReviews';

interface Source {
  readonly name: SourceName;
  readonly duties: readonly Duty[];
  readonly failed: boolean;
  readonly reload: () => void;
}

const sourceOf = <Data>(
  name: SourceName,
  result: QueryResult<Data>,
  dutiesOf: (data: Data) => readonly Duty[],
): Source => ({
  name,
  duties: result.state === 'ready' ? dutiesOf(result.data) : [],
  failed: result.state === 'failed',
  reload: result.reload,
});

/** What waits for this person in every room, each asked for by itself: one failing room does not blank the others. */
export const useOwnDuties = (): readonly Source[] => {
  const { may } = useSession();
  const now = useNow();
  const you = usePeople().list.find(({ isYou }) => isYou)?.id;
  const scope = useQueryResult(OverviewScope, {}, { pause: !may('scope:read') });
  const registration = useQueryResult(OverviewRegistration, {}, { pause: !may('registration:read') });
  const decisions = useQueryResult(OverviewDecisions, {}, { pause: !may('decision:vote') });
  const measures = useQueryResult(
    OverviewMeasures,
    { person: you ?? '' },
    { pause: you === undefined || !may('measure:read') },
  );
  const suppliers = useQueryResult(OverviewSuppliers, {}, { pause: !may('supplier:review') });
  return [
    sourceOf('decisions', decisions, decisionDuties),
    sourceOf('measures', measures, (data) => measureDuties(data, now)),
    sourceOf('suppliers', suppliers, supplierDuties),
    useSupplierReviews(now),
    sourceOf('scope', scope, scopeDuties),
    sourceOf('registration', registration, registrationDuties),
  ];
};

/** What must be assessed again is its responsible’s to start, or everybody’s who manages suppliers when there is none. */
const useSupplierReviews = (now: number): Source => {
  const { may } = useSession();
  const { list } = usePeople();
  const reviews = useQueryResult(
    OverviewSupplierReviews,
    { dueBy: assessmentDueBy(now) },
    { pause: !may('supplier:manage') },
  );
  const isMine = (responsible: string | null): boolean => {
    const person = list.find(({ id }) => id === responsible);
    return person === undefined || person.isYou || !person.present;
  };
  return sourceOf('supplierReviews', reviews, (data) => supplierReviewDuties(data, isMine));
};
