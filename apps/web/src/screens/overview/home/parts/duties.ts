import type { Bilingual } from '../../../../language/language.ts';
import { type MeasureId, measurePath } from '../../../risk/standing/measure-ids.ts';
import type {
  OverviewDecisionsResult,
  OverviewMeasuresResult,
  OverviewRegistrationResult,
  OverviewResult,
  OverviewScopeResult,
  OverviewSupplierReviewsResult,
  OverviewSuppliersResult,
} from '../../../../graphql/generated/overview/home.ts';

/** One thing somebody must do, with where to do it. A new room adds its duties as one more list of these. */
export interface Duty {
  readonly key: string;
  readonly kind:
    | 'assess'
    | 'decide'
    | 'reason'
    | 'file'
    | 'close'
    | 'scope'
    | 'approve'
    | 'register'
    | 'tell'
    | 'vote'
    | 'review'
    | 'task'
    | 'round'
    | 'reassess'
    | 'reassessMore';
  readonly href: string;
  /** `INC-2026-014`, when it is about a record. */
  readonly reference?: string;
  readonly title?: string | Bilingual;
  /** The moment its words speak of. */
  readonly at?: string;
  /** The rule its day follows from. */
  readonly rule?: { readonly tier: string; readonly months: number };
  /** The measure a task is on, and whether a lesson of an incident opened it: one lesson may open several alike. */
  readonly on?: { readonly measure: MeasureId; readonly learnt: boolean };
  /** How many it stands for. */
  readonly n?: number;
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
    const { id, reference, title, status, warningReadyAt, warningReceivedAt, finalReceivedAt } = node;
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
      ...(finalReceivedAt === null
        ? []
        : [{ key: `close ${id}`, kind: 'close' as const, href, at: finalReceivedAt, ...about }]),
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

/** Decisions of the management body that wait for this person's vote. */
export const decisionDuties = ({ managementDecisions }: OverviewDecisionsResult): readonly Duty[] =>
  managementDecisions.edges
    .filter(({ node }) => node.awaitsMe)
    .map(({ node: { id, reference, title, voteBy } }) => ({
      key: `vote ${id}`,
      kind: 'vote',
      href: `/management/decisions/${id}`,
      reference,
      title,
      dueAt: lastEvening(voteBy),
    }));

const DAY = 24 * HOUR;
/** A review is on the list this long before it is due. */
const REVIEW_AHEAD_DAYS = 14;

/** Measures this person owns whose review is near or overdue, and the tasks given to them. */
export const measureDuties = ({ measures, measureTasks }: OverviewMeasuresResult, now: number): readonly Duty[] => [
  ...measures.flatMap(({ measureId, reference, name, nextReviewOn }): readonly Duty[] => {
    if (nextReviewOn === null || Date.parse(lastEvening(nextReviewOn)) - now > REVIEW_AHEAD_DAYS * DAY) return [];
    const href = `/measures/${measureId.toLowerCase()}`;
    return [
      { key: `review ${measureId}`, kind: 'review', href, reference, title: name, dueAt: lastEvening(nextReviewOn) },
    ];
  }),
  ...measureTasks.edges.map(({ node: { id, reference, title, dueOn, measureId, origin } }): Duty => ({
    key: `task ${id}`,
    kind: 'task',
    href: `${measurePath(measureId)}#tasks`,
    ...{ reference, title, on: { measure: measureId, learnt: origin === 'LESSON' } },
    dueAt: dueOn === null ? undefined : lastEvening(dueOn),
  })),
];

/** Answers of suppliers that wait for a reviewer. */
export const supplierDuties = ({ suppliers }: OverviewSuppliersResult): readonly Duty[] =>
  suppliers.edges.flatMap(({ node: { id, reference, name, round } }): readonly Duty[] =>
    round === null
      ? []
      : [
          {
            key: `round ${round.id}`,
            kind: 'round',
            href: `/suppliers/${id}/reviews/${round.id}`,
            reference,
            title: name,
            ...(round.submittedAt === null ? {} : { at: round.submittedAt }),
          },
        ],
  );

/** So many suppliers are named one by one; the rest are one line. */
const SUPPLIERS_NAMED = 3;

type Due = OverviewSupplierReviewsResult['suppliers']['edges'][number]['node'];

/** Suppliers whose next assessment is near, overdue or the first: of those this person answers for, or nobody does. */
export const supplierReviewDuties = (
  { suppliers }: OverviewSupplierReviewsResult,
  isMine: (responsible: string | null) => boolean,
): readonly Duty[] => {
  const due = byUrgency(suppliers.edges.flatMap(({ node }) => (isMine(node.responsible) ? reassessDuty(node) : [])));
  const [named, more] = [due.slice(0, SUPPLIERS_NAMED), due.slice(SUPPLIERS_NAMED)];
  if (more.length === 0) return named;
  return [...named, { key: 'reassess more', kind: 'reassessMore', href: '/suppliers?show=due', n: more.length }];
};

const reassessDuty = ({ id, reference, name, tier, nextAssessmentOn, reassessMonths }: Due): readonly Duty[] =>
  tier === null || reassessMonths === null
    ? []
    : [
        {
          key: `reassess ${id}`,
          kind: 'reassess',
          href: `/suppliers/send?supplier=${id}`,
          reference,
          title: name,
          rule: { tier: tier.slice(1), months: reassessMonths },
          ...(nextAssessmentOn === null ? {} : { dueAt: lastEvening(nextAssessmentOn) }),
        },
      ];

/** The most urgent first; what has no date comes last, in the order it was found. */
export const byUrgency = (duties: readonly Duty[]): readonly Duty[] =>
  duties.toSorted((a, b) => momentOf(a) - momentOf(b));

const momentOf = ({ dueAt }: Duty): number => (dueAt === undefined ? Number.MAX_SAFE_INTEGER : Date.parse(dueAt));
