import { type CommandContext, isRejection, reject, type Rejection } from '@varsel/event-sourcing';
import { Acts, derivedUuid } from '@varsel/event-store';
import { actPayload, CommandOf, plainId, Requires, Session } from '@varsel/graphql-vocabulary';
import type { TenantSession } from '@varsel/tenancy';
import { Presence } from '@varsel/identity';
import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Doorkeeper } from '../door/doorkeeper.desk.ts';
import { answerOf, personIn, refused } from '../ids.graphql.ts';
import { findServices } from '../views/service-name.view.ts';
import { AmendSupplier, amendSupplier } from './amend-supplier.ts';
import { RegisterSupplier, registerSupplier } from './register-supplier.ts';
import { RetireSupplier, retireSupplier } from './retire-supplier.ts';
import { SetSupplierContacts, setSupplierContacts } from './set-supplier-contacts.ts';
import { tidyContacts } from './supplier-contacts.ts';
import type { Contact, SupplierProfile } from './supplier.contents.ts';
import {
  AmendSupplierInput,
  RegisterSupplierInput,
  RetireSupplierInput,
  SetSupplierContactsInput,
  SupplierContactInput,
  SupplierProfileInput,
} from './supplier.inputs.graphql.ts';
import { basis } from './supplier-rules.ts';

const RegisterSupplierPayload = actPayload('RegisterSupplier');
const AmendSupplierPayload = actPayload('AmendSupplier');
const SetSupplierContactsPayload = actPayload('SetSupplierContacts');
const RetireSupplierPayload = actPayload('RetireSupplier');

@Resolver()
export class SupplierResolver {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(Doorkeeper) private readonly doorkeeper: Doorkeeper,
    @Inject(Presence) private readonly presence: Presence,
  ) {}

  @Mutation(() => RegisterSupplierPayload, { description: 'Enters a supplier in the register.' })
  @Requires('supplier:manage')
  async registerSupplier(
    @Args('input') input: RegisterSupplierInput,
    @CommandOf() context: CommandContext,
    @Session() session: TenantSession,
  ) {
    const profile = await profileOf(input.profile, session);
    if (isRejection(profile)) return refused(profile);
    const contacts = contactsOf(input.contacts ?? [], context).map(asNew(context));
    const run = () => this.acts.run(registerSupplier, new RegisterSupplier({ profile, contacts }), context);
    return answerOf('Supplier', await this.presence.ofThose(context, responsibleOf(profile), run));
  }

  @Mutation(() => AmendSupplierPayload, { description: 'Changes what is known of a supplier.' })
  @Requires('supplier:manage')
  async amendSupplier(
    @Args('input') input: AmendSupplierInput,
    @CommandOf() context: CommandContext,
    @Session() session: TenantSession,
  ) {
    const profile = await profileOf(input.profile, session);
    if (isRejection(profile)) return refused(profile);
    const command = new AmendSupplier({ supplierId: supplierId(input), profile, reason: input.reason });
    const run = () => this.acts.run(amendSupplier, command, context);
    return answerOf('Supplier', await this.presence.ofThose(context, responsibleOf(profile), run));
  }

  @Mutation(() => SetSupplierContactsPayload, { description: 'Sets the contacts of a supplier.' })
  @Requires('supplier:manage')
  async setSupplierContacts(
    @Args('input') input: SetSupplierContactsInput,
    @CommandOf() context: CommandContext,
    @Session() session: TenantSession,
  ) {
    const contacts = contactsOf(input.contacts, context);
    const added = contacts.filter((_, index) => !isGiven(input.contacts[index]?.contact)).map(({ id }) => id);
    const command = new SetSupplierContacts({ supplierId: supplierId(input), contacts, added });
    const outcome = await this.acts.run(setSupplierContacts, command, context);
    if (!isRejection(outcome))
      await this.doorkeeper.look(session, command.supplierId, { contacts: tidyContacts(contacts) });
    return answerOf('Supplier', outcome);
  }

  @Mutation(() => RetireSupplierPayload, { description: 'Takes a supplier out of the register.' })
  @Requires('supplier:manage')
  async retireSupplier(
    @Args('input') input: RetireSupplierInput,
    @CommandOf() context: CommandContext,
    @Session() session: TenantSession,
  ) {
    const command = new RetireSupplier({ supplierId: supplierId(input), reason: input.reason });
    const outcome = await this.acts.run(retireSupplier, command, context);
    if (!isRejection(outcome)) await this.doorkeeper.look(session, command.supplierId, { status: 'retired' });
    return answerOf('Supplier', outcome);
  }
}

const isGiven = (contact: string | null | undefined): contact is string => typeof contact === 'string';

/** The id as it is stored. */
export function supplierId({ supplierId: opaque }: { readonly supplierId: string }): string {
  return plainId('Supplier', opaque);
}

function responsibleOf({ responsible }: SupplierProfile) {
  return { 'profile.responsible': responsible };
}

/** The profile with stored ids. A service that is not ours, or no longer delivered, is refused. */
async function profileOf(given: SupplierProfileInput, session: TenantSession): Promise<SupplierProfile | Rejection> {
  const services = given.services.map((opaque) => plainId('Service', opaque));
  const known = new Set((services.length === 0 ? [] : await findServices(session)).map(({ key }) => key));
  if (services.some((service) => !known.has(service))) return serviceUnknown();
  return { ...told(given), ...optional(given), services, responsible: personIn(given.responsible) };
}

function told({
  name,
  country,
  directSupplier,
  ictRelevant,
  delivers,
  kinds,
  access,
  dataCategories,
}: SupplierProfileInput) {
  return { name, country, directSupplier, ictRelevant, delivers, kinds, access, dataCategories };
}

/** What was left out is null: nothing is known of it. */
function optional({ cvr, foreignId, ultimateOwner, sites, subcontractors, exitPlan }: SupplierProfileInput) {
  const known = { cvr, foreignId, ultimateOwner, sites, subcontractors, exitPlan };
  return Object.fromEntries(Object.entries(known).map(([key, value]) => [key, value ?? null])) as Readonly<
    Record<keyof typeof known, string | null>
  >;
}

/** The id of a new contact follows from the command, so that a repeated one makes no second contact. */
const newContactId = ({ commandId }: CommandContext, index: number): string =>
  derivedUuid('supplier-contact', commandId, String(index));

/** Nobody is a contact of a supplier that is new: an id that was given names none. */
const asNew = (context: CommandContext) => (contact: Contact, index: number) => ({
  ...contact,
  id: newContactId(context, index),
});

function contactsOf(given: readonly SupplierContactInput[], context: CommandContext): readonly Contact[] {
  return given.map(({ contact, name, email, phone, title, language }, index) => ({
    id: contact ?? newContactId(context, index),
    ...{ name, email, phone: phone ?? null, title: title ?? null, language },
  }));
}

function serviceUnknown(): Rejection {
  return reject(
    'SERVICE_UNKNOWN',
    basis,
    {
      da: 'En af tjenesterne findes ikke. Hent siden igen, og vælg på listen.',
      en: 'One of the services does not exist. Load the page again and choose from the list.',
    },
    'profile.services',
  );
}
