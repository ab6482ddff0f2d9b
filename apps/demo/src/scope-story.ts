import { copenhagenDate } from '@varsel/statute';
import type { Scene } from './scenes.ts';
import type { Player, Stage } from './stage.ts';
import type { Calendar } from './story-clock.ts';

const hospital = {
  entityTypes: ['health.provider'],
  currency: 'EUR',
  rate: null,
  members: [
    {
      name: 'Lindeværk Ejendomme A/S',
      employees: 38,
      turnoverMio: 6.1,
      balanceMio: 88.4,
      source: 'Årsrapport 2025',
      percent: null,
    },
    {
      name: 'Vestkystens Billeddiagnostik ApS',
      employees: 64,
      turnoverMio: 9.8,
      balanceMio: 5.2,
      source: 'Årsrapport 2025',
      percent: 40,
    },
  ],
  flags: {},
  reasons: [{ about: 'health.provider', reason: 'Driver tre hospitaler og to klinikker med behandling af patienter.' }],
  groupOverride: null,
};

const lastYear = {
  endsOn: '2025-12-31',
  employees: 1846,
  turnoverMio: 312.4,
  balanceMio: 240.2,
  source: 'Årsrapport 2025',
};
const yearBefore = {
  endsOn: '2024-12-31',
  employees: 1790,
  turnoverMio: 301.9,
  balanceMio: 236.8,
  source: 'Årsrapport 2024',
};

/** Three versions of the assessment, the first and the last approved. */
export function scopeStory(stage: Stage, calendar: Calendar, lead: Player, board: Player): readonly Scene[] {
  const coveredSince = copenhagenDate(calendar.daysAgo(262));
  const approve = (assessment: number, comment: string) => ({
    assessment,
    class: 'essential',
    decidedBy: '§ 4, stk. 1, nr. 1',
    coveredSince,
    comment,
  });
  return [
    {
      at: calendar.daysAgo(266, 10),
      play: () => stage.perform(lead, 'AssessScope', { ...hospital, members: [], periods: [lastYear], basedOn: 0 }),
    },
    {
      at: calendar.daysAgo(265, 13),
      play: () =>
        stage.perform(lead, 'AssessScope', {
          ...hospital,
          periods: [lastYear, yearBefore],
          basedOn: 1,
          revision: 'Koncernens øvrige selskaber og året før er lagt til.',
        }),
    },
    {
      at: calendar.daysAgo(262, 7),
      play: () =>
        stage.perform(
          board,
          'ApproveScope',
          approve(2, 'Behandlet på bestyrelsesmødet. Vi er omfattet som væsentlig enhed.'),
        ),
    },
    {
      at: calendar.daysAgo(96, 9),
      play: () =>
        stage.perform(lead, 'AssessScope', {
          ...hospital,
          periods: [{ ...lastYear, employees: 1861 }, yearBefore],
          basedOn: 2,
          revision: 'Årsværk er rettet efter revisors gennemgang.',
        }),
    },
    {
      at: calendar.daysAgo(89, 8),
      play: () => stage.perform(board, 'ApproveScope', approve(3, 'Rettelsen ændrer ikke resultatet.')),
    },
  ];
}
