import { measureStatement } from '@varsel/published-events';
import { copenhagenDate } from '@varsel/statute';
import type { Scene } from './scenes.ts';
import type { Player, Stage } from './stage.ts';
import type { Calendar } from './story-clock.ts';

type Board = Readonly<Record<'signe' | 'birthe' | 'henning', Player>>;

/** A board of two, its approval in the autumn, a decision that awaits Birthe, and what courses they have taken. */
export function governanceStory(stage: Stage, calendar: Calendar, board: Board): readonly Scene[] {
  const telling = new GovernanceTelling(stage, calendar, board);
  return [...telling.body(), ...telling.training(), ...telling.approval(), ...telling.openDecision()];
}

class GovernanceTelling {
  readonly #stage: Stage;
  readonly #calendar: Calendar;
  readonly #board: Board;
  #decision = '';
  #hash = '';

  constructor(stage: Stage, calendar: Calendar, board: Board) {
    this.#stage = stage;
    this.#calendar = calendar;
    this.#board = board;
  }

  body(): readonly Scene[] {
    const { signe, birthe, henning } = this.#board;
    const organ = { organ: 'board-of-directors', quorum: 'more-than-half', quorumNumber: null, tie: 'chair-decides' };
    const seat = ({ person }: Player, role: string, from: number) => ({
      ...{ person, role, from: this.#day(from), to: null },
    });
    return [
      this.#scene(268, 9, signe, 'DescribeManagementBody', organ),
      this.#scene(268, 10, signe, 'SeatMember', seat(birthe, 'chair', 620)),
      this.#scene(268, 11, signe, 'SeatMember', seat(henning, 'member', 410)),
    ];
  }

  /** Birthe’s course counts; Henning’s stops counting within two months. */
  training(): readonly Scene[] {
    const { birthe, henning } = this.#board;
    const course = 'Cybersikkerhed for bestyrelser og direktioner';
    const provider = 'Kystakademiet';
    const contents = 'Ledelsens ansvar efter § 7, risikostyring, hændelser og frister, leverandører. Én dag med prøve.';
    const record = (player: Player, daysAgo: number, validDays: number | null): Scene => ({
      at: this.#calendar.daysAgo(daysAgo, 15),
      play: async () => {
        const lines = [course, `Gennemført den ${this.#day(daysAgo + 2)}`, provider];
        const { sha256: proof } = await this.#stage.upload(player, 'Kursusbevis.pdf', lines);
        const validUntil = validDays === null ? null : this.#day(daysAgo - validDays);
        const held = { course, provider, contents, heldOn: this.#day(daysAgo + 2), validUntil, proof };
        await this.#stage.perform(player, 'RecordTraining', { member: player.person, ...held });
      },
    });
    return [record(birthe, 190, 730), record(henning, 262, 300)];
  }

  /** Put, asked about, answered and carried by both. */
  approval(): readonly Scene[] {
    const { signe, birthe, henning } = this.#board;
    const title = 'Årets foranstaltninger efter § 6';
    const explanation =
      'Bestyrelsen bedes godkende de ti foranstaltninger, som de står efter sommerens risikorunde. Planen for 2026 holder sig inden for det budget, der er afsat.';
    const question = 'Hvornår er genskabelsen i laboratoriet prøvet af?';
    const answer = 'Prøven er aftalt til oktober sammen med leverandøren. Resultatet lægges på foranstaltningen.';
    return [
      this.#propose(84, { title, explanation, voteBy: this.#day(77) }),
      this.#about(84, 13, henning, 'AskAboutDecision', () => ({ text: question })),
      this.#about(83, 9, signe, 'AnswerQuestion', () => ({ question: 1, text: answer })),
      this.#vote(83, 20, henning),
      this.#vote(82, 8, birthe),
    ];
  }

  /** Henning has voted; Birthe finds it in her mail. */
  openDecision(): readonly Scene[] {
    const { signe, henning } = this.#board;
    const title = 'Ændrede foranstaltninger siden godkendelsen';
    const explanation =
      'Efterårets afprøvninger har ændret flere foranstaltninger, siden bestyrelsen godkendte dem. Bestyrelsen bedes godkende dem, som de står nu. Det koster ca. 180.000 kr. om året.';
    const question = 'Er der penge til den nye plan for reetablering?';
    const answer = 'Ja. Den ligger inden for rammen for 2026, som bestyrelsen har vedtaget.';
    return [
      this.#propose(3, { title, explanation, voteBy: this.#day(-5) }),
      this.#about(2, 8, henning, 'AskAboutDecision', () => ({ text: question })),
      this.#about(2, 11, signe, 'AnswerQuestion', () => ({ question: 1, text: answer })),
      this.#vote(1, 19, henning),
    ];
  }

  #propose(daysAgo: number, proposal: object): Scene {
    const { signe } = this.#board;
    return {
      at: this.#calendar.daysAgo(daysAgo, 10),
      play: async () => {
        this.#hash = await this.#stage.hashOf(measureStatement, signe);
        const receipt = await this.#stage.perform(signe, 'ProposeMeasures', { ...proposal, hash: this.#hash });
        this.#decision = receipt.id;
      },
    };
  }

  #vote(daysAgo: number, hour: number, player: Player): Scene {
    return {
      at: this.#calendar.daysAgo(daysAgo, hour),
      play: () => {
        const ballot = { decisionId: this.#decision, hash: this.#hash, language: 'da' };
        return this.#stage.perform(player, 'ApproveDecision', ballot, `${this.#decision}:1:${this.#hash}`);
      },
    };
  }

  #about(...[daysAgo, hour, player, command, input]: [number, number, Player, string, () => object]): Scene {
    return {
      at: this.#calendar.daysAgo(daysAgo, hour),
      play: () => this.#stage.perform(player, command, { decisionId: this.#decision, ...input() }),
    };
  }

  #scene(...[daysAgo, hour, player, command, input]: [number, number, Player, string, object]): Scene {
    return {
      at: this.#calendar.daysAgo(daysAgo, hour),
      play: () => this.#stage.perform(player, command, input),
    };
  }

  #day(daysAgo: number) {
    return copenhagenDate(this.#calendar.daysAgo(daysAgo));
  }
}
