import { type CommandContext, isRejection, reject, type Rejection } from '@varsel/event-sourcing';
import { type Acts, comparePositions, derivedUuid, ERASED, type Receipt } from '@varsel/event-store';
import { ErasePerson, type ErasureDesk, type ErasureGround } from '@varsel/identity';
import type { TenantSession } from '@varsel/tenancy';
import type { ContactHistory } from '../door/contact-history.desk.ts';
import type { Doorkeeper } from '../door/doorkeeper.desk.ts';
import { isUnderWay, mainRespondentId } from '../door/standing.desk.ts';
import { findAssessmentsOf } from '../views/assessment-detail.view.ts';
import { SetSupplierContacts, setSupplierContacts } from './set-supplier-contacts.ts';
import type { Contact } from './supplier.contents.ts';
import { basis, contactUnknown, unknownSupplier } from './supplier-rules.ts';

export interface ContactErasureParts {
  readonly acts: Acts;
  readonly history: ContactHistory;
  readonly desk: ErasureDesk;
  readonly doorkeeper: Doorkeeper;
}

/** Whose erasure is asked for: a contact within its supplier. */
export interface ContactOf {
  readonly supplier: string;
  readonly contact: string;
}

/** What an erasure needs to know of the contact. */
interface Known {
  /** Every opaque id under which something of the contact stands. */
  readonly subjects: readonly string[];
  /** The supplier's contacts as they are now. */
  readonly current: readonly Contact[];
}

/** A contact at a supplier is erased: what it would take is looked at, then it is decided, then the list follows. */
export class ContactErasure {
  readonly #parts: ContactErasureParts;

  constructor(parts: ContactErasureParts) {
    this.#parts = parts;
  }

  /** Who was a contact once, is one no longer and is not erased: as they were last written, the latest first. */
  async former({ tenant }: TenantSession, supplier: string): Promise<readonly Contact[]> {
    const versions = (await this.#parts.history.of(tenant, supplier)) ?? [];
    const current = new Set(versions.at(-1)?.map(({ id }) => id));
    const latest = new Map(versions.flat().map((contact) => [contact.id, contact]));
    return [...latest.values()].filter(({ id, name }) => !current.has(id) && name !== ERASED).reverse();
  }

  /** What stands against it, or what would go: nothing is changed. */
  async check(session: TenantSession, of: ContactOf) {
    const known = await this.#known(session, of);
    if (isRejection(known)) return { refusal: known, erased: [] };
    const { desk } = this.#parts;
    const refusal = await desk.refuseTaken(session.tenant, known.subjects);
    return { refusal, erased: refusal === undefined ? await desk.counted(session, known.subjects) : [] };
  }

  async erase(
    session: TenantSession,
    of: ContactOf & { readonly ground: ErasureGround },
    context: CommandContext,
  ): Promise<Receipt | Rejection> {
    const known = await this.#known(session, of);
    if (isRejection(known)) return known;
    const { supplier, contact: person, ground } = of;
    const command = new ErasePerson({ person, kind: 'supplier-contact', subjects: known.subjects, ground });
    const erased = await this.#parts.desk.erase(command, context);
    // One who is erased already may still be listed, when the server stopped between the two: the list follows now.
    if (isRejection(erased) && erased.code !== 'PERSON_ERASED') return erased;
    const again = !isRejection(erased) && erased.repeated;
    const takenOff = await this.#takeOff(session, { ...of, current: known.current, again }, context);
    if (isRejection(erased)) return erased;
    // Whoever reads next waits for the last of the two, also who asks again because no answer came.
    const isLast = takenOff !== undefined && comparePositions(takenOff.position, erased.position) > 0;
    return isLast ? takenOff : { ...erased, id: supplier };
  }

  async #known(session: TenantSession, { supplier, contact }: ContactOf): Promise<Known | Rejection> {
    const versions = await this.#parts.history.of(session.tenant, supplier);
    if (versions === undefined) return unknownSupplier();
    const written = versions.flat().filter(({ id }) => id === contact);
    if (written.length === 0) return contactUnknown('contact');
    const rounds = await findAssessmentsOf(session, supplier);
    const current = versions.at(-1) ?? [];
    if (current.some(({ id }) => id === contact) && rounds.some(isUnderWay)) return stillAsked();
    const answered = rounds.flatMap(({ key }) => written.map((version) => mainRespondentId(key, version)));
    return { subjects: [contact, ...new Set(answered)], current };
  }

  /** What is written of the others stays; the erased one is no longer listed among them. Undefined: nothing to change. */
  async #takeOff(
    session: TenantSession,
    { supplier, contact, current, again }: ContactOf & Pick<Known, 'current'> & { readonly again: boolean },
    context: CommandContext,
  ): Promise<Receipt | undefined> {
    const contacts = current.filter(({ id, name }) => id !== contact && name !== ERASED);
    if (contacts.length === current.length && !again) return undefined;
    const { acts, doorkeeper } = this.#parts;
    const commandId = derivedUuid('erased-contact', context.commandId);
    const command = new SetSupplierContacts({ supplierId: supplier, contacts });
    const outcome = await acts.run(setSupplierContacts, command, { ...context, commandId });
    // A retired supplier's list is not changed any more; the erased one stands in it without a name.
    if (isRejection(outcome)) return undefined;
    await doorkeeper.look(session, supplier, { contacts });
    return outcome;
  }
}

function stillAsked(): Rejection {
  return reject(
    'CONTACT_STILL_ASKED',
    basis,
    {
      da: 'Leverandøren svarer på et spørgeskema lige nu, og kontakten er med til det. Fjern først kontakten fra leverandøren, eller vent, til vurderingen er afsluttet.',
      en: 'The supplier is answering a questionnaire now, and the contact takes part. Remove the contact from the supplier first, or wait until the assessment is concluded.',
    },
    'contact',
  );
}
