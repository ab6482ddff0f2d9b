import type {
  OverviewRegistrationResult,
  OverviewResult,
  OverviewScopeResult,
} from '../../../../graphql/generated/overview/home.ts';

/** One thing somebody must do, with where to do it. A new room adds its duties as one more list of these. */
export interface Duty {
  readonly key: string;
  readonly kind: 'assess' | 'decide' | 'reason' | 'file' | 'scope' | 'approve' | 'register' | 'tell';
  readonly href: string;
  /** `INC-2026-014`, when it is about a record. */
  readonly reference?: string;
  readonly title?: string;
  /** The moment its words speak of. */
  readonly at?: string;
  /** When it must be done; without it there is no date, only an order. */
  readonly dueAt?: string | undefined;
}

type Incident = OverviewResult['incidents']['edges'][number]['node'];

const HOUR = 3_600_000;

const unreasoned = (incident: Incident, clocks: OverviewResult['openClocks']): boolean => {
  const clock = clocks.find((each) => each.incident.id === incident.id)?.clock;
  const apart = Math.abs(Date.parse(incident.awareAt) - Date.parse(incident.detectedAt));
  return clock !== undefined && !clock.startReason && apart > HOUR;
};

/** What open incidents ask of people. */
export const incidentDuties = ({ incidents, openClocks }: OverviewResult): readonly Duty[] =>
  incidents.edges.flatMap(({ node }): readonly Duty[] => {
    const { id, reference, title, status, warningReadyAt, warningReceivedAt } = node;
    const href = `/incidents/${id}`;
    const about = { reference, title };
    const dueAt = openClocks.find(({ incident }) => incident.id === id)?.clock.dueAt;
    const filing = warningReadyAt !== null && warningReceivedAt === null;
    return [
      ...(status === 'SUSPECTED' ? [{ key: `assess ${id}`, kind: 'assess' as const, href, dueAt, ...about }] : []),
      ...(status === 'UNDECIDED' ? [{ key: `decide ${id}`, kind: 'decide' as const, href, dueAt, ...about }] : []),
      ...(filing
        ? [
            {
              key: `file ${id}`,
              kind: 'file' as const,
              href: `${href}/early-warning`,
              at: warningReadyAt,
              dueAt,
              ...about,
            },
          ]
        : []),
      ...(unreasoned(node, openClocks) ? [{ key: `reason ${id}`, kind: 'reason' as const, href, ...about }] : []),
    ];
  });

/** Whether the act applies: until that is approved, nobody knows which periods run. */
export const scopeDuties = ({ scopeAssessment }: OverviewScopeResult): readonly Duty[] => {
  if (!scopeAssessment) return [{ key: 'scope', kind: 'scope', href: '/scope' }];
  if (scopeAssessment.approval) return [];
  return [{ key: 'approve', kind: 'approve', href: '/scope', at: scopeAssessment.assessedAt }];
};

/** Within the last day, in Denmark, whatever the clock: the day is what counts. */
const lastEvening = (day: string): string => `${day}T21:00:00Z`;

/** What the authority must be told, and when it must have it at the latest. */
export const registrationDuties = ({
  registration: { duty, changes },
}: OverviewRegistrationResult): readonly Duty[] => {
  const href = '/registration';
  const told = 'RECEIPTED';
  return [
    ...(duty && duty.status !== told
      ? [{ key: 'register', kind: 'register' as const, href, dueAt: lastEvening(duty.dueOn) }]
      : []),
    ...changes
      .filter((change) => change.duty.status !== told)
      .map((change) => ({
        key: `tell ${String(change.change)}`,
        kind: 'tell' as const,
        href,
        dueAt: lastEvening(change.duty.dueOn),
      })),
  ];
};
