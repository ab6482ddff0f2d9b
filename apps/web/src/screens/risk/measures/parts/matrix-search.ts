import { type State, states } from '../../standing/measure-state.tsx';

const kinds = ['drift', 'review', 'expired', 'tasks'] as const;
export type Only = (typeof kinds)[number];

/** What the address says; absent means no limit. */
export interface MatrixSearch {
  readonly state: State | undefined;
  /** A person's id, or `none`. */
  readonly owner: string | undefined;
  readonly only: Only | undefined;
}

export const readSearch = (parameters: URLSearchParams): MatrixSearch => ({
  state: states.find((state) => state === parameters.get('state')),
  owner: parameters.get('owner') ?? undefined,
  only: kinds.find((kind) => kind === parameters.get('only')),
});

export const writeSearch = (search: MatrixSearch): URLSearchParams =>
  new URLSearchParams(
    Object.entries(search).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );

const limits = {
  drift: { drift: 'ANY' },
  review: { reviewOverdue: true },
  expired: { evidence: ['PARTLY_EXPIRED', 'EXPIRED'] },
  tasks: { overdueTasks: true },
} as const;

const ownerLimit = (owner: string | undefined) => {
  if (owner === undefined) return {};
  return owner === 'none' ? { withoutOwner: true } : { owner };
};

export const filterOf = ({ state, owner, only }: MatrixSearch) => ({
  ...(state === undefined ? {} : { state: [state] }),
  ...ownerLimit(owner),
  ...(only === undefined ? {} : limits[only]),
});
