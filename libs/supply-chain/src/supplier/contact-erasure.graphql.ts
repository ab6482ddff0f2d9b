import type { CommandContext } from '@varsel/event-sourcing';
import { actPayload, CommandOf, plainId, rejectionType, Requires, Session, Timeless } from '@varsel/graphql-vocabulary';
import { boundToErasure, ErasureCheck, type ErasureGround, ErasureGroundName } from '@varsel/identity';
import type { TenantSession } from '@varsel/tenancy';
import { Inject } from '@nestjs/common';
import { Args, Field, ID, InputType, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { answerOf } from '../ids.graphql.ts';
import { ContactErasure } from './contact-erasure.desk.ts';
import { keptOfContacts } from './kept-of-contacts.ts';
import { supplierId } from './supplier.graphql.ts';

@InputType({ description: 'A contact of a supplier who is erased, and why.' })
class EraseSupplierContactInput {
  @Field(() => ID, { description: 'The supplier.' })
  readonly supplierId!: string;

  @Field(() => String, { description: 'The contact, within its supplier; also one who is a contact no longer.' })
  readonly contact!: string;

  @Field(() => ErasureGroundName, { description: 'The ground of GDPR art. 17(1).' })
  readonly ground!: ErasureGround;
}

@ObjectType({ description: 'Somebody who was a contact of a supplier, is one no longer, and is not erased.' })
class FormerSupplierContact {
  @Field(() => String, { description: 'The contact, within its supplier.' })
  readonly contact!: string;

  @Field(() => String, { description: 'The name, as it was last written.' })
  readonly name!: string;

  @Field(() => String, { description: 'The e-mail address, as it was last written.' })
  readonly email!: string;
}

const EraseSupplierContactPayload = actPayload('EraseSupplierContact');
const WHICH = { type: () => ID, description: 'The supplier.' } as const;

@Resolver()
export class ContactErasureResolver {
  constructor(@Inject(ContactErasure) private readonly erasure: ContactErasure) {}

  @Query(() => [FormerSupplierContact], {
    description: 'Contacts a supplier had once and has no longer, so that they can be erased; the latest first.',
  })
  @Requires('people:erase')
  @Timeless({ because: 'it is for erasing, which happens now' })
  async formerSupplierContacts(
    @Args('supplierId', WHICH) opaque: string,
    @Session() session: TenantSession,
  ): Promise<readonly FormerSupplierContact[]> {
    const former = await this.erasure.former(session, plainId('Supplier', opaque));
    return former.map(({ id, name, email }) =>
      Object.assign(new FormerSupplierContact(), { contact: id, name, email }),
    );
  }

  @Query(() => ErasureCheck, {
    description: 'What erasing a contact of a supplier would take and leave. Nothing is changed.',
  })
  @Requires('people:erase')
  @Timeless({ because: 'it counts what would go now, outside the log' })
  async supplierContactErasure(
    @Args('supplierId', WHICH) opaque: string,
    @Args('contact', { type: () => String, description: 'The contact, within its supplier.' }) contact: string,
    @Session() session: TenantSession,
  ): Promise<ErasureCheck> {
    const { refusal, erased } = await this.erasure.check(session, { supplier: plainId('Supplier', opaque), contact });
    return {
      refusal: refusal === undefined ? null : rejectionType(refusal),
      erased,
      kept: keptOfContacts,
      secondFactorBoundTo: boundToErasure(contact),
    };
  }

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
    const { contact, ground } = input;
    const outcome = await this.erasure.erase(session, { supplier: supplierId(input), contact, ground }, context);
    return answerOf('Supplier', outcome);
  }
}
