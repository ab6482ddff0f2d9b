import type { CommandContext } from '@varsel/event-sourcing';
import {
  actPayload,
  answer,
  CommandOf,
  opaqueId,
  plainUuid,
  rejectionType,
  Requires,
  Session,
  Timeless,
} from '@varsel/graphql-vocabulary';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { TenantSession } from '@varsel/tenancy';
import { boundToErasure, ErasePerson } from '../organisation/erase-person.ts';
import { ErasureDesk } from './erasure-desk.ts';
import { ErasePersonInput, ErasureCheck } from './erasure.types.graphql.ts';
import { keptThings } from './kept-things.ts';

const ErasePersonPayload = actPayload('ErasePerson');

@Resolver()
export class ErasureResolver {
  constructor(private readonly desk: ErasureDesk) {}

  @Query(() => ErasureCheck, { description: 'What erasing a person would take and leave. Nothing is changed.' })
  @Requires('people:erase')
  @Timeless({ because: 'it counts what would go now, outside the log' })
  async erasureCheck(
    @Args('person', { type: () => ID, description: 'The person.' }) opaque: string,
    @Session() session: TenantSession,
  ): Promise<ErasureCheck> {
    const person = plainUuid('Person', opaque);
    const refusal = await this.desk.hold(session, person);
    return {
      refusal: refusal === undefined ? null : rejectionType(refusal),
      erased: await this.desk.counted(session, [person]),
      kept: keptThings,
      secondFactorBoundTo: boundToErasure(person),
    };
  }

  @Mutation(() => ErasePersonPayload, {
    description:
      'Erases a person for good: name, address, account and what is written under their key. Not for yourself; takes a fresh second factor given for this person.',
  })
  @Requires('people:erase')
  async erasePerson(@Args('input') { person: opaque, ground }: ErasePersonInput, @CommandOf() context: CommandContext) {
    const person = plainUuid('Person', opaque);
    const command = new ErasePerson({ person, kind: 'person', subjects: [person], ground });
    const outcome = await this.desk.erase(command, context);
    return answer('id' in outcome ? { ...outcome, id: opaqueId('Person', person) } : outcome);
  }
}
