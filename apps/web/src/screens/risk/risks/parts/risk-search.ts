import { readPlace } from '../../evaluation/levels.ts';
import { levels } from '../../evaluation/risk-level.tsx';
import { type Address, oneOf } from '../../standing/address.ts';

export const stages = ['RESIDUAL', 'INHERENT'] as const;
export const properties = ['AUTHENTICITY', 'CONFIDENTIALITY', 'INTEGRITY', 'AVAILABILITY'] as const;
export const shows = ['closed', 'unassessed', 'unowned', 'stale', 'expired', 'board'] as const;

const showLimits = {
  closed: { closed: true },
  unassessed: { closed: false, notAssessed: true },
  unowned: { closed: false, withoutOwner: true },
  stale: { closed: false, acceptance: ['STALE'] },
  expired: { closed: false, acceptance: ['EXPIRED'] },
  board: { closed: false, acceptance: ['AWAITING_BOARD'] },
} as const;

type Said = Pick<Address, 'of'>;

export const matrixOf = ({ of }: Said) => ({
  stage: oneOf(stages, of('stage')) ?? 'RESIDUAL',
  property: oneOf(properties, of('property')) ?? null,
  serviceId: of('service') ?? null,
});

/** What the list is limited to; open risks unless told otherwise. */
export const filterOf = (address: Said) => {
  const { of } = address;
  const show = oneOf(shows, of('show'));
  const level = oneOf(levels, of('level'));
  const cell = readPlace(of('cell'));
  const { stage, property, serviceId } = matrixOf(address);
  const search = of('search');
  return {
    ...(show === undefined ? { closed: false } : showLimits[show]),
    ...(serviceId === null ? {} : { serviceId }),
    ...(level === undefined ? {} : { level: [level] }),
    ...(cell === undefined ? {} : { cell: { stage, property, ...cell } }),
    ...(search === undefined ? {} : { search }),
  };
};
