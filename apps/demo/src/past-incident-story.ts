import { type Instant, instantOf, epochMilliseconds } from '@varsel/event-sourcing';
import { type PastIncident, pastIncidents } from './data/past-incidents.ts';
import type { Scene } from './scenes.ts';
import type { Player, Stage } from './stage.ts';
import type { Calendar } from './story-clock.ts';

const later = (at: Instant, minutes: number): Instant => instantOf(epochMilliseconds(at) + minutes * 60_000);

/** Everyday incidents: reported, noted on, facts corrected when the extent was known, assessed as not significant. */
export function pastIncidentStory(stage: Stage, calendar: Calendar, leads: readonly Player[]): readonly Scene[] {
  return pastIncidents.flatMap((incident, index) => {
    const [first, second] = index % 2 === 0 ? leads : leads.toReversed();
    return first === undefined || second === undefined
      ? []
      : scenesOf(stage, calendar, { incident, index, first, second });
  });
}

const followUps = [
  'Afsnitsledelsen er orienteret og har ingen yderligere spørgsmål.',
  'Overvågningen er gennemgået; ingen nye alarmer siden.',
  'Leverandøren har bekræftet, at fejlen ikke ramte andre kunder hos os.',
  'Vagtholdet har fået en kort vejledning, hvis det sker igen.',
  'Loggen er gemt sammen med sagen.',
] as const;

interface Case {
  readonly incident: PastIncident;
  readonly index: number;
  readonly first: Player;
  readonly second: Player;
}

function scenesOf(stage: Stage, calendar: Calendar, { incident, index, first, second }: Case): readonly Scene[] {
  const detectedAt = calendar.daysAgo(incident.daysAgo, incident.hour - 1, (index * 7) % 50);
  let incidentId = '';
  const { title, description, service } = incident;
  return [
    {
      at: later(detectedAt, 18),
      play: async () => {
        const report = { title, description, affectedServices: service, detectedAt, awareAt: detectedAt };
        incidentId = (await stage.perform(first, 'ReportIncident', report)).id;
      },
    },
    ...incident.notes.map((text, place) => ({
      at: later(detectedAt, 45 + place * 70),
      play: () => stage.perform(place === 0 ? first : second, 'AddNote', { incidentId, text }),
    })),
    {
      at: later(detectedAt, 150),
      play: () =>
        stage.perform(second, 'AmendFacts', {
          incidentId,
          description: `${description} Omfanget er bekræftet med driften.`,
          reason: 'Omfanget blev afklaret i løbet af dagen.',
        }),
    },
    ...(index % 4 === 0
      ? [
          {
            at: later(detectedAt, 190),
            play: () =>
              stage.perform(second, 'AssessSignificance', {
                incidentId,
                disruptionOrLoss: 'not-yet-known',
                damageToOthers: 'no',
                reason: 'Varigheden kendes ikke endnu.',
              }),
          },
        ]
      : []),
    {
      at: later(detectedAt, 260),
      play: () =>
        stage.perform(second, 'AssessSignificance', {
          incidentId,
          disruptionOrLoss: 'no',
          damageToOthers: 'no',
          reason: 'Kort varighed, ingen patienter eller andre blev ramt, og driften gik videre på nødprocedure.',
        }),
    },
    {
      at: later(detectedAt, 420),
      play: () => stage.perform(second, 'AddNote', { incidentId, text: followUps[index % followUps.length] }),
    },
    {
      at: later(detectedAt, 1500),
      play: () =>
        stage.perform(first, 'AddNote', { incidentId, text: 'Gennemgået på ugens driftsmøde. Ingen åbne opgaver.' }),
    },
  ];
}
