import { type Instant, localDate } from '@varsel/event-sourcing';
import type { Scene } from './scenes.ts';
import type { Player, Stage } from './stage.ts';
import type { Calendar } from './story-clock.ts';
import { brokenUpdate, type Course, remoteAccess, supplierStandstill } from './data/reported-incidents.ts';

interface Players {
  readonly karim: Player;
  readonly mads: Player;
  readonly signe: Player;
}

/** Significant incidents on their way through § 13: one closed with lessons, one handled, one that outlasted its month. */
export function reportedIncidentStory(stage: Stage, calendar: Calendar, players: Players): readonly Scene[] {
  return [closed, handled, ongoing].flatMap((tell) => tell(new Telling(stage, calendar, players)));
}

function closed(telling: Telling): readonly Scene[] {
  const { mads, signe, karim } = telling.players;
  return [
    ...telling.reported(remoteAccess, 146),
    ...telling.warned(remoteAccess, 146),
    telling.scene(telling.at(145, 15), mads, 'RecordInterimRequest', {
      requestedAt: telling.at(145, 14),
      dueAt: telling.at(143, 11),
      asked: 'Hvilke konti leverandøren brugte, og om andre kunder er ramt.',
    }),
    telling.sent('interim', remoteAccess.interim, 144),
    telling.sent('notification', remoteAccess.notification, 143),
    telling.received('notification', 143, 'VRK-2207-1187'),
    telling.received('interim', 143, 'VRK-2207-1190'),
    telling.scene(telling.at(139, 15), karim, 'RecordHandled', { handledAt: telling.at(139, 14) }),
    telling.sent('final', remoteAccess.final, 118),
    telling.received('final', 117, 'VRK-2207-2214'),
    telling.scene(telling.at(110, 13), mads, 'CloseIncident', {
      conclusion: 'Fjernadgangen er lukket og erstattet af en overvåget adgang med to faktorer. Driften er tilbage.',
      lessons: [
        {
          text: 'Leverandørers fjernadgang kræver to faktorer og åbnes kun efter aftale.',
          measures: ['m04', 'm10'],
          owner: signe.person,
          dueOn: localDate(telling.at(70, 9).slice(0, 10)),
        },
        {
          text: 'Vagten skal kunne afskære et netsegment uden at vente på leverandøren. Øves hvert halvår.',
          measures: ['m02', 'm03'],
          owner: mads.person,
          dueOn: localDate(telling.at(-30, 9).slice(0, 10)),
        },
      ],
    }),
  ];
}

function handled(telling: Telling): readonly Scene[] {
  return [
    ...telling.reported(brokenUpdate, 27),
    ...telling.warned(brokenUpdate, 27),
    telling.sent('notification', brokenUpdate.notification, 25),
    telling.received('notification', 25, 'VRK-4391-0072'),
    telling.scene(telling.at(22, 16), telling.players.karim, 'RecordHandled', { handledAt: telling.at(22, 15) }),
    telling.note(21, 'Leverandøren har sendt sin årsagsanalyse. Den skal med i den endelige rapport.'),
  ];
}

function ongoing(telling: Telling): readonly Scene[] {
  return [
    ...telling.reported(supplierStandstill, 44),
    ...telling.warned(supplierStandstill, 44),
    telling.sent('notification', supplierStandstill.notification, 42),
    telling.received('notification', 42, 'VRK-4102-5530'),
    telling.sent('status', supplierStandstill.status, 12),
    telling.received('status', 12, 'VRK-4102-6018'),
    telling.note(4, 'To af tre vaskelinjer kører. Den sidste ventes i drift om to uger.'),
  ];
}

/** One incident's scenes; its id is known once the first of them is played. */
class Telling {
  readonly players: Players;
  readonly #stage: Stage;
  readonly #calendar: Calendar;
  #incidentId = '';

  constructor(stage: Stage, calendar: Calendar, players: Players) {
    this.#stage = stage;
    this.#calendar = calendar;
    this.players = players;
  }

  at(daysAgo: number, hour: number): Instant {
    return this.#calendar.daysAgo(daysAgo, hour);
  }

  scene(at: Instant, player: Player, command: string, input: object): Scene {
    return { at, play: () => this.#stage.perform(player, command, { incidentId: this.#incidentId, ...input }) };
  }

  note(daysAgo: number, text: string): Scene {
    return this.scene(this.at(daysAgo, 12), this.players.mads, 'AddNote', { text });
  }

  /** Reported and assessed, with somebody in each role. */
  reported({ report, assessment }: Course, daysAgo: number): readonly Scene[] {
    const { karim, mads, signe } = this.players;
    const awareAt = this.at(daysAgo, 7);
    return [
      {
        at: this.at(daysAgo, 8),
        play: async () => {
          const facts = { ...report, detectedAt: awareAt, awareAt };
          this.#incidentId = (await this.#stage.perform(karim, 'ReportIncident', facts)).id;
        },
      },
      this.scene(this.at(daysAgo, 9), mads, 'AssessSignificance', assessment),
      this.scene(this.at(daysAgo, 9), mads, 'AssignIncidentRole', { role: 'incident-lead', person: mads.person }),
      this.scene(this.at(daysAgo, 9), mads, 'AssignIncidentRole', { role: 'virk-reporter', person: karim.person }),
      this.scene(this.at(daysAgo, 9), mads, 'AssignIncidentRole', { role: 'virk-deputy', person: signe.person }),
    ];
  }

  warned({ warning }: Course, daysAgo: number): readonly Scene[] {
    return [
      this.scene(this.at(daysAgo, 12), this.players.karim, 'MarkEarlyWarningReady', warning),
      this.scene(this.at(daysAgo, 14), this.players.karim, 'RecordEarlyWarningReceipt', {
        receivedAt: this.at(daysAgo, 13),
        channel: 'virk',
        receiptNumber: `VRK-${String(1_000 + daysAgo * 7)}-0001`,
        signedByPerson: this.players.karim.person,
      }),
    ];
  }

  sent(stage: string, contents: object | undefined, daysAgo: number): Scene {
    return this.scene(this.at(daysAgo, 9), this.players.mads, 'MarkReportReady', { stage, ...contents });
  }

  received(stage: string, daysAgo: number, receiptNumber: string): Scene {
    return this.scene(this.at(daysAgo, 11), this.players.karim, 'RecordReportReceipt', {
      stage,
      receivedAt: this.at(daysAgo, 10),
      channel: 'virk',
      receiptNumber,
      signedByPerson: this.players.karim.person,
    });
  }
}
