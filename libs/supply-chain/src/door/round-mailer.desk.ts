import type { Bilingual, LocalDate } from '@varsel/event-sourcing';
import type { Receipt } from '@varsel/event-store';
import type { TenantId } from '@varsel/tenancy';
import { minutesFor } from '../questionnaire/which-questions.ts';
import type { AssessmentDetailRow } from '../views/assessment-detail.view.ts';
import type { Contact } from '../supplier/supplier.contents.ts';
import type { SupplierDesks } from './desks.desk.ts';
import type { NewRespondent, Respondent } from './respondent.desk.ts';
import { roundParams } from './round-letter.ts';
import { mainRespondentId } from './standing.desk.ts';
import type { LinkLetter } from './supplier-mails.desk.ts';

/** What a mail must know of a round. */
export interface MailedRound {
  readonly key: string;
  readonly reference: string;
  readonly dueOn: LocalDate;
  readonly asked: number;
}

export interface Recipient {
  readonly contact: Contact;
  readonly command: string;
}

export interface FirstLink extends Recipient {
  readonly sent: Pick<MailedRound, 'dueOn' | 'asked'>;
}

export interface Invitation {
  readonly colleague: NewRespondent;
  /** Who invites. */
  readonly by: string;
  readonly section: Bilingual;
}

/** Finds a round for its mail once its view has it. */
export type RoundFinder = (tenant: TenantId, receipt: Receipt) => Promise<MailedRound | undefined>;

/** Sends links to the supplier: what is asked of whom, by when, without substance. */
export class RoundMailer {
  readonly #desks: SupplierDesks;
  readonly #find: RoundFinder;

  constructor(desks: SupplierDesks, find: RoundFinder) {
    this.#desks = desks;
    this.#find = find;
  }

  /** The first link of a round. */
  async send(tenant: TenantId, receipt: Receipt, { contact, command, sent }: FirstLink): Promise<void> {
    const found = await this.#find(tenant, receipt);
    // The number is given by the view; the link does not wait for it for ever.
    const round = found ?? { key: receipt.id, reference: receipt.id.slice(0, 8), ...sent };
    const letter = await this.#letter(tenant, round, 'questionnaire');
    await this.#desks.respondents.invite(tenant, mainRespondent(round.key, contact), { letter, command });
  }

  /** A new link; another contact takes the first one's place. */
  async resend(tenant: TenantId, round: MailedRound, { contact, command }: Recipient): Promise<void> {
    const wanted = mainRespondent(round.key, contact);
    for (const other of await this.#mains(tenant, round.key))
      if (other.id !== wanted.id) await this.#desks.respondents.end(tenant, { respondent: other.id });
    const letter = await this.#letter(tenant, round, 'new-link');
    await this.#desks.respondents.invite(tenant, wanted, { letter, command });
  }

  /** Tells the main respondent, with a link, that something waits. */
  async tell(tenant: TenantId, round: MailedRound, kind: LinkLetter['kind'], command: string): Promise<void> {
    const letter = await this.#letter(tenant, round, kind);
    for (const { id } of await this.#mains(tenant, round.key))
      await this.#desks.respondents.renew(tenant, id, { letter, command });
  }

  /** A new link to one respondent who asked for it. */
  async renew(tenant: TenantId, round: MailedRound, respondent: string): Promise<void> {
    const letter = await this.#letter(tenant, round, 'new-link');
    await this.#desks.respondents.renew(tenant, respondent, { letter, command: null, besideOthers: true });
  }

  /** A colleague's link to one section. */
  async invite(tenant: TenantId, round: MailedRound, { colleague, by, section }: Invitation): Promise<Respondent> {
    const letter = await this.#letter(tenant, round, 'colleague');
    const words = { colleague: by, sectionDa: section.da, sectionEn: section.en };
    const params = { ...letter.params, ...words };
    return this.#desks.respondents.invite(tenant, colleague, { letter: { ...letter, params }, command: colleague.id });
  }

  async #mains(tenant: TenantId, round: string): Promise<readonly Respondent[]> {
    return (await this.#desks.respondents.list(tenant, round)).filter(({ section }) => section === null);
  }

  async #letter(tenant: TenantId, round: MailedRound, kind: LinkLetter['kind']): Promise<LinkLetter> {
    const organisation = await this.#desks.organisationName(tenant);
    const { asked } = round;
    const size = { asked: String(asked), minutes: String(minutesFor(asked)) };
    return { kind, params: { ...roundParams({ ...round, organisation }), ...size } };
  }
}

/** What a mail must know of a round, from its row. */
export function mailedRound({ key, reference, dueOn, state }: AssessmentDetailRow): MailedRound {
  return { key, reference, dueOn, asked: state.status === 'absent' ? 0 : state.questions.length };
}

/** One main respondent a round and contact: the same contact again is the same respondent. */
function mainRespondent(assessment: string, contact: Contact): NewRespondent {
  return {
    ...{ id: mainRespondentId(assessment, contact), assessment, section: null },
    ...{ email: contact.email, name: contact.name, language: contact.language, invitedBy: null },
  };
}
