import { copenhagenDate } from '@varsel/statute';
import { acceptances, risks, scoresOf, services } from './data/risks.ts';
import type { Scene } from './scenes.ts';
import type { Player, Stage } from './stage.ts';
import type { Calendar } from './story-clock.ts';

/** The people of the story by name, asked for when their scene is played: some arrive late. */
export type Circle = (name: string) => Player;

/** Services, a round of risks that is concluded, and acceptances of which one has become stale. */
export function riskStory(stage: Stage, calendar: Calendar, circle: Circle): readonly Scene[] {
  const telling = new RiskTelling(stage, calendar, circle);
  return [...telling.services(), ...telling.risks(), ...telling.round(), ...telling.acceptances()];
}

class RiskTelling {
  readonly #stage: Stage;
  readonly #calendar: Calendar;
  readonly #circle: Circle;
  readonly #ids = new Map<string, string>();

  constructor(stage: Stage, calendar: Calendar, circle: Circle) {
    this.#stage = stage;
    this.#calendar = calendar;
    this.#circle = circle;
  }

  services(): readonly Scene[] {
    return services.map(({ key, owner, ...service }, index) => ({
      at: this.#calendar.daysAgo(232, 9, index * 7),
      play: async () => this.#keep(key, 'RegisterService', { ...service, owner: this.#circle(owner).person }),
    }));
  }

  risks(): readonly Scene[] {
    return risks.flatMap(({ daysAgo, ...risk }, index) => {
      const at = (minutes: number) => this.#calendar.daysAgo(daysAgo, 10, index * 3 + minutes);
      const { key, service, title, description, owner, measures, treatment } = risk;
      const scores = { inherent: scoresOf(risk.inherent), residual: risk.residual && scoresOf(risk.residual) };
      const identify = () =>
        this.#keep(key, 'IdentifyRisk', {
          serviceId: this.#id(service),
          ...{ title, description, measures },
          owner: owner === null ? null : this.#circle(owner).person,
        });
      const assess = () => this.#do('AssessRisk', { riskId: this.#id(key), ...scores, reason: risk.reason });
      const treat = () => this.#do('DecideTreatment', { riskId: this.#id(key), measures, ...this.#plan(treatment) });
      return [
        { at: at(0), play: identify },
        { at: at(1), play: assess },
        ...(treatment === null ? [] : [{ at: at(2), play: treat }]),
      ];
    });
  }

  round(): readonly Scene[] {
    const conclude = () =>
      this.#do('ConcludeRiskRound', {
        services: services.map(({ key }) => this.#id(key)),
        conclusion:
          'Alle fire tjenester er gået igennem. Laboratoriets genskabelse og de gamle scannere er de to største risici.',
      });
    return [
      {
        at: this.#calendar.daysAgo(142, 9),
        play: () => this.#do('OpenRiskRound', { title: 'Årlig risikorunde' }),
      },
      { at: this.#calendar.daysAgo(96, 14), play: conclude },
    ];
  }

  acceptances(): readonly Scene[] {
    return acceptances.map(({ risk, daysAgo, by, reason, expiresInDays, putToBoard, level }) => ({
      at: this.#calendar.daysAgo(daysAgo, 13),
      play: () => {
        const riskId = this.#id(risk);
        const expiresOn = copenhagenDate(this.#calendar.daysAgo(-expiresInDays));
        const code = level === null ? undefined : `risk-acceptance:${riskId}:${level}`;
        return this.#stage.perform(this.#circle(by), 'AcceptRisk', { riskId, reason, putToBoard, expiresOn }, code);
      },
    }));
  }

  #plan(treatment: (typeof risks)[number]['treatment']): object {
    if (treatment === null) return {};
    const { dueInDays, ...plan } = treatment;
    const dueOn = dueInDays === null ? null : copenhagenDate(this.#calendar.daysAgo(-dueInDays));
    return { ...plan, dueOn };
  }

  async #keep(key: string, command: string, input: object): Promise<void> {
    this.#ids.set(key, (await this.#do(command, input)).id);
  }

  #do(command: string, input: object) {
    return this.#stage.perform(this.#circle('signe'), command, input);
  }

  #id(key: string): string {
    const id = this.#ids.get(key);
    if (id === undefined) throw new Error(`${key} does not stand in the story yet`);
    return id;
  }
}
