import { createHash, randomUUID } from 'node:crypto';
import type { Instant } from '@varsel/event-sourcing';
import { derivedUuid } from '@varsel/event-store';
import { copenhagenDate } from '@varsel/statute';
import { type Database, tenantId } from '@varsel/tenancy';
import canonicalize from 'canonicalize';
import { goodAnswers, weakAnswers } from './data/supplier-answers.ts';
import { type DemoSupplier, suppliers } from './data/suppliers.ts';
import type { Scene } from './scenes.ts';
import type { Player, Stage } from './stage.ts';
import type { Calendar } from './story-clock.ts';

export interface SupplierGround {
  readonly stage: Stage;
  readonly database: Database;
  readonly calendar: Calendar;
  readonly circle: (name: string) => Player;
}

/** Nine suppliers: one accepted, one red with a plan, one in the middle of its answers, one that awaits its review. */
export function supplierStory(ground: SupplierGround): readonly Scene[] {
  const telling = new SupplierTelling(ground);
  return [...telling.register(), ...telling.rounds(), ...telling.retirement()];
}

class SupplierTelling {
  readonly #ground: SupplierGround;
  readonly #ids = new Map<string, string>();

  constructor(ground: SupplierGround) {
    this.#ground = ground;
  }

  register(): readonly Scene[] {
    return suppliers.map((supplier, index) => ({
      at: this.#ground.calendar.daysAgo(supplier.registeredDaysAgo, 10, index * 5),
      play: () => this.#register(supplier),
    }));
  }

  rounds(): readonly Scene[] {
    return [
      ...this.#accepted('sundata', 215, 190),
      ...this.#accepted('klarhed', 120, 95),
      ...this.#red(),
      this.#sent('sundata', 40, 21),
      {
        at: this.#ground.calendar.daysAgo(6, 14),
        play: () => this.#submit('sundata', { ...goodAnswers, SQ25: { value: 'yes' }, SQ33: { value: 'partly' } }),
      },
      this.#sent('fjordnet', 18, -10),
      { at: this.#ground.calendar.daysAgo(9, 11), play: () => this.#begin('fjordnet', 23) },
      this.#sent('ordblik', 9, -14),
      this.#sent('linnea', 45, 15),
    ];
  }

  retirement(): readonly Scene[] {
    const retire = () =>
      this.#do('RetireSupplier', {
        supplierId: this.#id('papirvej'),
        reason: 'Arkivet er tømt, og aftalen er ophørt.',
      });
    return [{ at: this.#ground.calendar.daysAgo(60, 13), play: retire }];
  }

  #accepted(key: string, sentDaysAgo: number, concludedDaysAgo: number): readonly Scene[] {
    const { calendar } = this.#ground;
    const decide = async (): Promise<void> => {
      await this.#score(key);
      await this.#do('ConcludeAssessment', {
        ...{ assessmentId: this.#id(`${key} round`), decision: 'accept' },
        reason: 'Svarene er dækkende, og dokumentationen er set ved gennemgang.',
        until: copenhagenDate(calendar.daysAgo(concludedDaysAgo - 365)),
      });
      await this.#close(key);
    };
    return [
      this.#sent(key, sentDaysAgo, sentDaysAgo - 28),
      { at: calendar.daysAgo(sentDaysAgo - 18, 13), play: () => this.#submit(key, goodAnswers) },
      { at: calendar.daysAgo(concludedDaysAgo, 14), play: decide },
    ];
  }

  #red(): readonly Scene[] {
    const { calendar } = this.#ground;
    const assessmentId = () => this.#id('nordlys round');
    const finding = (question: string, text: string, daysAgo: number) =>
      this.#do('RecordSupplierFinding', {
        ...{ assessmentId: assessmentId(), finding: randomUUID(), question, text },
        dueOn: copenhagenDate(calendar.daysAgo(daysAgo)),
      });
    const decide = async (): Promise<void> => {
      await this.#score('nordlys', { SQ09: 'none', SQ16: 'none', SQ19: 'half' });
      await finding('SQ15', 'Sikkerhedskopien skal ligge adskilt fra det net, den beskytter.', -25);
      await finding('SQ09', 'Besked om hændelser inden for 24 timer skal ind i aftalen.', -60);
      await this.#do('ConcludeAssessment', {
        ...{ assessmentId: assessmentId(), decision: 'improve' },
        reason: 'To kritiske spørgsmål er besvaret utilfredsstillende. Leverandøren kan ikke skiftes på kort tid.',
        plan: 'Adskilt sikkerhedskopi, gendannelsestest og ny bestemmelse om besked inden for 24 timer.',
        dueOn: copenhagenDate(calendar.daysAgo(-60)),
      });
      await this.#close('nordlys');
    };
    return [
      this.#sent('nordlys', 80, 52),
      { at: calendar.daysAgo(60, 16), play: () => this.#submit('nordlys', weakAnswers) },
      { at: calendar.daysAgo(34, 11), play: decide },
    ];
  }

  async #register({ key, profile, services, contact, tier, contract, clauses }: DemoSupplier): Promise<void> {
    const { stage } = this.#ground;
    const jonas = this.#jonas();
    const known = {
      cvr: null,
      foreignId: null,
      country: 'DK',
      ultimateOwner: null,
      directSupplier: true,
      ictRelevant: true,
    };
    const unknown = { sites: null, subcontractors: null, exitPlan: null };
    const registered = await stage.perform(jonas, 'RegisterSupplier', {
      profile: {
        ...{ ...known, ...unknown, ...profile, responsible: jonas.person },
        services: services.flatMap((service) => stage.idOf('RegisterService', service) ?? []),
      },
      contacts: [{ id: contactOf(key), ...contact, phone: null, title: null }],
    });
    this.#ids.set(key, registered.id);
    const { reason, overrideTier, overrideReason, ...factors } = tier;
    await this.#do('AssessSupplierTier', { supplierId: registered.id, factors, reason, overrideTier, overrideReason });
    if (contract !== undefined) await this.#contract(registered.id, key, contract, clauses ?? {});
  }

  async #contract(
    supplierId: string,
    key: string,
    contract: NonNullable<DemoSupplier['contract']>,
    faults: NonNullable<DemoSupplier['clauses']>,
  ): Promise<void> {
    const id = `${key}-contract`;
    await this.#do('RecordSupplierContract', { supplierId, contract: id, isNew: true, ...contract });
    const clauses = Array.from({ length: 18 }, (_, index) => `K${String(index + 1).padStart(2, '0')}`).map(
      (clause) => ({
        ...{ key: clause, status: faults[clause] ?? 'present', page: null, reason: null },
        reference: faults[clause] === 'missing' ? null : `bilag ${clause.slice(1)}`,
      }),
    );
    await this.#do('AssessContractClauses', { supplierId, contract: id, clauses });
  }

  #sent(key: string, daysAgo: number, dueDaysAgo: number): Scene {
    const { calendar } = this.#ground;
    const supplier = suppliers.find((each) => each.key === key);
    const play = async (): Promise<void> => {
      const sent = await this.#do('SendQuestionnaire', {
        ...{ supplier: this.#id(key), tier: tierOf(supplier), kinds: supplier?.profile['kinds'] ?? [] },
        ...{ contact: contactOf(key), dueOn: copenhagenDate(calendar.daysAgo(dueDaysAgo)), message: null },
      });
      this.#ids.set(`${key} round`, sent.id);
      await this.#invite(key, sent.id, calendar.daysAgo(daysAgo, 9, 30));
    };
    return { at: calendar.daysAgo(daysAgo, 9, 30), play };
  }

  async #submit(key: string, answers: typeof goodAnswers): Promise<void> {
    const assessmentId = this.#id(`${key} round`);
    const { contact } = suppliers.find((each) => each.key === key) ?? {};
    const asked = askedOf(tierOf(suppliers.find((each) => each.key === key)));
    const frozen = Object.entries(answers)
      .filter(([field]) => asked(field))
      .map(([field, value]) => ({ field, value, comment: null, notApplicableBecause: null, evidence: [] }));
    const said = frozen.map(({ field, value }) => ({ question: field, said: saidIn(field, value['value']), files: 0 }));
    const text = canonicalize({ schema: 1, assessment: assessmentId, template: ownQuestions, answers: frozen }) ?? '';
    const respondent = this.#id(`${key} respondent`);
    await this.#atDoor('OpenQuestionnaire', { assessmentId, respondent });
    await this.#atDoor('SubmitAnswers', {
      ...{ assessmentId, answers: frozen, said, answered: said.length, asked: said.length, respondent },
      ...{ sha256: createHash('sha256').update(text).digest('hex'), name: contact?.name, role: 'Sikkerhedsansvarlig' },
    });
    await this.#write(key, frozen, this.#ground.calendar.daysAgo(6, 14));
  }

  /** Whom the round was sent to, as the door knows them: they answer clarifications and come back by a new link. */
  async #invite(key: string, assessment: string, at: Instant): Promise<void> {
    const { email = '', name = '' } = suppliers.find((each) => each.key === key)?.contact ?? {};
    // As the door derives it: another id would be somebody who is no contact.
    const id = derivedUuid('supplier-respondent', assessment, contactOf(key), email);
    this.#ids.set(`${key} respondent`, id);
    await this.#ground.database.inTenant(tenantId(this.#jonas().tenant), (sql) =>
      sql.query(
        `insert into supplier_respondent (tenant, id, assessment, email, name, language, created_at) values ($1, $2, $3, $4, $5, 'da', $6)`,
        [this.#jonas().tenant, id, assessment, email, name, at],
      ),
    );
  }

  async #close(key: string): Promise<void> {
    await this.#ground.database.inTenant(tenantId(this.#jonas().tenant), (sql) =>
      sql.query('update supplier_respondent set ended_at = created_at where id = $1', [this.#id(`${key} respondent`)]),
    );
  }

  /** A reviewer who has seen the documentation at a visit gives every answer its points. */
  async #score(key: string, exceptions: Readonly<Record<string, string>> = {}): Promise<void> {
    const answers = key === 'nordlys' ? weakAnswers : goodAnswers;
    const asked = askedOf(tierOf(suppliers.find((each) => each.key === key)));
    const points: Readonly<Record<string, string>> = { yes: 'full', partly: 'half', no: 'none', other: 'full' };
    const scores = Object.entries(answers)
      .filter(([field]) => asked(field))
      .map(([question, { value }]) => ({
        ...{ question, note: null, evidenceSeen: true },
        score: exceptions[question] ?? points[saidIn(question, value)],
      }));
    await this.#do('ScoreAnswers', { assessmentId: this.#id(`${key} round`), scores });
  }

  /** The first answers as the supplier has written them; what is not submitted stands in no event. */
  async #begin(key: string, count: number): Promise<void> {
    const assessment = this.#id(`${key} round`);
    const respondent = this.#id(`${key} respondent`);
    await this.#atDoor('OpenQuestionnaire', { assessmentId: assessment, respondent });
    const now = this.#ground.calendar.daysAgo(9, 11);
    await this.#ground.database.inTenant(tenantId(this.#jonas().tenant), (sql) =>
      sql.query('update supplier_respondent set opened_at = $2 where id = $1', [respondent, now]),
    );
    const begun = Object.entries(goodAnswers).slice(0, count);
    await this.#write(
      key,
      begun.map(([field, value]) => ({ field, value })),
      now,
    );
  }

  /** What the supplier finds again when it comes back: answers stand beside the log, sent or not. */
  async #write(
    key: string,
    answers: readonly { readonly field: string; readonly value: object }[],
    now: Instant,
  ): Promise<void> {
    const { contact } = suppliers.find((each) => each.key === key) ?? {};
    const tenant = tenantId(this.#jonas().tenant);
    const contents = answers.map(({ value }) =>
      JSON.stringify({ value, comment: null, notApplicableBecause: null, evidence: [] }),
    );
    await this.#ground.database.inTenant(tenant, (sql) =>
      sql.query(
        `insert into supplier_answer (tenant, assessment, question, content, answered, version, saved_at, saved_by)
           select $1, $2, question, content::jsonb, true, 1, $5, $6 from unnest($3::text[], $4::text[]) as given (question, content)`,
        [tenant, this.#id(`${key} round`), answers.map(({ field }) => field), contents, now, contact?.name],
      ),
    );
  }

  #do(command: string, input: object) {
    return this.#ground.stage.perform(this.#jonas(), command, input);
  }

  #atDoor(command: string, input: object) {
    return this.#ground.stage.performAtDoor(this.#jonas().tenant, command, input);
  }

  #jonas(): Player {
    return this.#ground.circle('jonas');
  }

  #id(key: string): string {
    const id = this.#ids.get(key);
    if (id === undefined) throw new Error(`The story has no ${key} yet`);
    return id;
  }
}

/** The id of a supplier's one contact. */
function contactOf(key: string): string {
  return derivedUuid('demo-contact', key);
}

/** The tier that holds, by the model: the largest of C1 to C3, raised when C4 and C5 are 6 or more. */
function tierOf(supplier: DemoSupplier | undefined): string {
  if (supplier === undefined) throw new Error('No such supplier');
  const { c1, c2, c3, c4, c5, overrideTier } = supplier.tier;
  const step = Math.max(c1, c2, c3) + (c4 + c5 >= 6 ? 1 : 0);
  return overrideTier ?? ['T4', 'T4', 'T3', 'T2', 'T1'][Math.min(4, step)] ?? 'T4';
}

/** The hash of our own questions (`builtInRef`): with it a submission of the story verifies like any other. */
const ownQuestions = 'f0b1c60dcc749b7c9674920b02dfa88c525c020e5d3ef8ed0f7fa6ae7978414c';
const onlyT1 = new Set(['SQ17']);
/** Of operations and suppliers with software alone; the story's T2 supplier is asked about software and access. */
const onlyOperations = new Set(['SQ31', 'SQ33', 'SQ41']);

function askedOf(tier: string): (question: string) => boolean {
  return (question) => tier === 'T1' || (!onlyT1.has(question) && !onlyOperations.has(question));
}

const byTheirOwn = new Set(['SQ23']);

function saidIn(question: string, value: unknown): string {
  const isShort = value === 'yes' || value === 'partly' || value === 'no';
  return isShort && !byTheirOwn.has(question) ? value : 'other';
}
