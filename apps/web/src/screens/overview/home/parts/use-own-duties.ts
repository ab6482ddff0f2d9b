import { useNow } from '../../../../design/now.ts';
import {
  OverviewDecisions,
  OverviewMeasures,
  OverviewRegistration,
  OverviewScope,
  OverviewSuppliers,
} from '../../../../graphql/generated/overview/home.ts';
import { type QueryResult, useQueryResult } from '../../../../graphql/use-query-result.ts';
import { usePeople } from '../../../../people/use-people.ts';
import { useSession } from '../../../../session/session-provider.tsx';
import { decisionDuties, type Duty, measureDuties, registrationDuties, scopeDuties, supplierDuties } from './duties.ts';

export type SourceName = 'scope' | 'registration' | 'decisions' | 'measures' | 'suppliers';

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
    sourceOf('scope', scope, scopeDuties),
    sourceOf('registration', registration, registrationDuties),
  ];
};
