import { type CommandContext, isRejection, reject, type Rejection } from '@varsel/event-sourcing';
import { Acts, derivedUuid, type Receipt } from '@varsel/event-store';
import { actPayload, CommandOf, Requires, Session } from '@varsel/graphql-vocabulary';
import { ErasePerson, ErasureDesk, type ErasureGround, ErasureGroundName } from '@varsel/identity';
import type { TenantSession } from '@varsel/tenancy';
import { Inject } from '@nestjs/common';
import { Args, Field, ID, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { ContactHistory } from '../door/contact-history.desk.ts';
import { Doorkeeper } from '../door/doorkeeper.desk.ts';
import { isUnderWay, mainRespondentId } from '../door/standing.desk.ts';
import { answerOf } from '../ids.graphql.ts';
import { findAssessmentsOf } from '../views/assessment-detail.view.ts';
import { SetSupplierContacts, setSupplierContacts } from './set-supplier-contacts.ts';
import { supplierId } from './supplier.graphql.ts';
import type { Contact } from './supplier.contents.ts';
import { basis, unknownSupplier } from './supplier-rules.ts';

@InputType({ description: 'A contact of a supplier who is erased, and why.' })
class EraseSupplierContactInput {
  @Field(() => ID, { description: 'The supplier.' })
  readonly supplierId!: string;

  @Field(() => String, { description: 'The contact, within its supplier; also one who is a contact no longer.' })
  readonly contact!: string;

  @Field(() => ErasureGroundName, { description: 'The ground of GDPR art. 17(1).' })
  readonly ground!: ErasureGround;
}

const EraseSupplierContactPayload = actPayload('EraseSupplierContact');

@Resolver()
export class ContactErasureResolver {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(ContactHistory) private readonly history: ContactHistory,
    @Inject(ErasureDesk) private readonly desk: ErasureDesk,
    @Inject(Doorkeeper) private readonly doorkeeper: Doorkeeper,
  ) {}

  @Mutation(() => EraseSupplierContactPayload, {
    description:
      'Takes a contact off its supplier and erases them for good, with every questionnaire they answered. Takes a fresh second factor bound to `erase:<contact>`.',
  })
  @Requires('people:erase')
  async eraseSupplierContact(
    @Args('input') input: EraseSupplierContactInput,
    @CommandOf() context: CommandContext,
    @Session() session: TenantSession,
  ) {
    return answerOf('Supplier', await this.#erase(supplierId(input), input, { context, session }));
  }

  async #erase(
    supplier: string,
    { contact, ground }: Pick<EraseSupplierContactInput, 'contact' | 'ground'>,
    { context, session }: { readonly context: CommandContext; readonly session: TenantSession },
  ): Promise<Receipt | Rejection> {
    const versions = await this.history.of(session.tenant, supplier);
    if (versions === undefined) return unknownSupplier();
    const known = versions.flat().filter(({ id }) => id === contact);
    if (known.length === 0) return unknownContact();
    const rounds = await findAssessmentsOf(session, supplier);
    const answering = rounds.filter(isUnderWay).map(({ key }) => key);
    const current = versions.at(-1) ?? [];
    if (current.some(({ id }) => id === contact) && answering.length > 0) return stillAsked();
    const subjects = rounds.flatMap(({ key }) => known.map((version) => mainRespondentId(key, version)));
    const command = new ErasePerson({
      person: contact,
      kind: 'supplier-contact',
      subjects: [contact, ...subjects],
      ground,
    });
    const erased = await this.desk.erase(command, context);
    if (isRejection(erased)) return erased;
    await this.#takeOff(supplier, contact, current, { context, session });
    return { ...erased, id: supplier };
  }

  /** What is written of the others stays; the erased one is no longer listed among them. */
  async #takeOff(
    supplier: string,
    contact: string,
    current: readonly Contact[],
    { context, session }: { readonly context: CommandContext; readonly session: TenantSession },
  ): Promise<void> {
    if (current.every(({ id }) => id !== contact)) return;
    const contacts = current.filter(({ id }) => id !== contact);
    const commandId = derivedUuid('erased-contact', context.commandId);
    const command = new SetSupplierContacts({ supplierId: supplier, contacts });
    const outcome = await this.acts.run(setSupplierContacts, command, { ...context, commandId });
    // A retired supplier's list is not changed any more; the erased one stands in it without a name.
    if (!isRejection(outcome)) await this.doorkeeper.look(session, supplier, { contacts });
  }
}

function unknownContact(): Rejection {
  return reject(
    'CONTACT_UNKNOWN',
    basis,
    {
      da: 'Leverandøren har aldrig haft den kontakt. Opdatér siden, og vælg på listen.',
      en: 'The supplier never had that contact. Reload the page and choose from the list.',
    },
    'contact',
  );
}

function stillAsked(): Rejection {
  return reject(
    'CONTACT_STILL_ASKED',
    basis,
    {
      da: 'Leverandøren svarer på et spørgeskema lige nu, og kontakten er med til det. Vent, til vurderingen er afsluttet, eller træk spørgeskemaet tilbage.',
      en: 'The supplier is answering a questionnaire now, and the contact takes part. Wait until the assessment is concluded, or withdraw the questionnaire.',
    },
    'contact',
  );
}
