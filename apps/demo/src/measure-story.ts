import { copenhagenDate } from '@varsel/statute';
import { proofs } from './data/evidence.ts';
import { firstFindings, laterFindings, leftOutRequirements, openTasks, requirementFindings } from './data/measures.ts';
import type { Circle } from './risk-story.ts';
import type { Scene } from './scenes.ts';
import type { Stage } from './stage.ts';
import type { Calendar } from './story-clock.ts';

/** The ten measures in their states, with evidence of which some has expired, and a step back in the autumn. */
export function measureStory(stage: Stage, calendar: Calendar, circle: Circle): readonly Scene[] {
  const telling = new MeasureTelling(stage, calendar, circle);
  return [
    ...telling.findings(),
    ...telling.requirements(),
    ...telling.evidence(),
    ...telling.tasks(),
    telling.partLeftOut(),
  ];
}

class MeasureTelling {
  readonly #stage: Stage;
  readonly #calendar: Calendar;
  readonly #circle: Circle;
  readonly #ids = new Map<string, string>();

  constructor(stage: Stage, calendar: Calendar, circle: Circle) {
    this.#stage = stage;
    this.#calendar = calendar;
    this.#circle = circle;
  }

  findings(): readonly Scene[] {
    const first = firstFindings.map((finding) => this.#finding(finding));
    const owned = firstFindings.flatMap(({ owner, measureId, daysAgo }) =>
      owner === null
        ? []
        : [this.#scene(daysAgo, 11, 'AssignMeasureOwner', () => ({ measureId, owner: this.#circle(owner).person }))],
    );
    return [...first, ...owned, ...laterFindings.map((finding) => this.#finding(finding))];
  }

  requirements(): readonly Scene[] {
    const found = Object.entries(requirementFindings).flatMap(([state, refs]) =>
      refs.map((ref) => ({ requirement: `cir-${ref}`, state, reason: 'Gennemgået sammen med de ansvarlige.' })),
    );
    return [
      ...found.map((finding, index) =>
        this.#scene(158 - Math.floor(index / 8), 14, 'AssessRequirement', () => finding),
      ),
      ...leftOutRequirements.map(([ref, reason]) =>
        this.#scene(151, 15, 'LeaveOutRequirement', () => ({ requirement: `cir-${ref}`, reason })),
      ),
    ];
  }

  evidence(): readonly Scene[] {
    const added = proofs.map(({ key, daysAgo, file, lines, title, ...proof }): Scene => ({
      at: this.#calendar.daysAgo(daysAgo, 12),
      play: async () => {
        const { sha256 } = await this.#stage.upload(this.#circle('signe'), file, lines);
        const { measures, requirements } = proof;
        const receipt = await this.#do('AddEvidence', {
          ...{ sha256, title, measures, requirements },
          effectiveOn: this.#dayAgo(proof.effectiveDaysAgo),
          expiresOn: proof.expiresInDays === null ? null : this.#dayAgo(-proof.expiresInDays),
        });
        this.#ids.set(key, receipt.id);
      },
    }));
    const reason = 'Planen holdt ikke ved efterårets test og skrives om.';
    const withdraw = () => this.#do('WithdrawEvidence', { evidenceId: this.#ids.get('old-plan'), reason });
    return [...added, { at: this.#calendar.daysAgo(41, 9), play: withdraw }];
  }

  tasks(): readonly Scene[] {
    return openTasks.map(({ daysAgo, assignee, dueInDays, ...task }) =>
      this.#scene(daysAgo, 13, 'OpenTask', () => ({
        ...task,
        assignee: this.#circle(assignee).person,
        dueOn: this.#dayAgo(-dueInDays),
      })),
    );
  }

  partLeftOut(): Scene {
    return this.#scene(154, 10, 'MarkNotApplicable', () => ({
      measureId: 'm10',
      parts: ['secured-communication'],
      reason: 'Patientoplysninger deles ikke i tale eller video internt; sikker besked i journalen bruges i stedet.',
    }));
  }

  #finding({ measureId, daysAgo, state, reason, reviewInDays }: (typeof laterFindings)[number]): Scene {
    const nextReviewOn = this.#dayAgo(-reviewInDays);
    return this.#scene(daysAgo, 10, 'AssessMeasure', () => ({ measureId, state, reason, nextReviewOn }));
  }

  #scene(daysAgo: number, hour: number, command: string, input: () => object): Scene {
    return { at: this.#calendar.daysAgo(daysAgo, hour), play: () => this.#do(command, input()) };
  }

  #do(command: string, input: object) {
    return this.#stage.perform(this.#circle('signe'), command, input);
  }

  #dayAgo(days: number) {
    return copenhagenDate(this.#calendar.daysAgo(days));
  }
}
