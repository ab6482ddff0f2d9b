import type { CommandContext } from '@varsel/event-sourcing';
import { Acts, derivedUuid } from '@varsel/event-store';
import { actPayload, CommandOf, Requires } from '@varsel/graphql-vocabulary';
import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { answerOf } from '../ids.graphql.ts';
import { AssessContractClauses, assessContractClauses } from './assess-contract-clauses.ts';
import { AssessSupplierTier, assessSupplierTier } from './assess-supplier-tier.ts';
import { RecordSupplierContract, recordSupplierContract } from './record-supplier-contract.ts';
import { supplierId } from './supplier.graphql.ts';
import {
  AssessContractClausesInput,
  AssessSupplierTierInput,
  RecordSupplierContractInput,
} from './supplier.inputs.graphql.ts';

const RecordSupplierContractPayload = actPayload('RecordSupplierContract');
const AssessContractClausesPayload = actPayload('AssessContractClauses');
const AssessSupplierTierPayload = actPayload('AssessSupplierTier');

@Resolver()
export class SupplierContractResolver {
  constructor(@Inject(Acts) private readonly acts: Acts) {}

  @Mutation(() => RecordSupplierContractPayload, { description: 'Records a contract, or what has changed in it.' })
  @Requires('supplier:manage')
  async recordSupplierContract(
    @Args('input') input: RecordSupplierContractInput,
    @CommandOf() context: CommandContext,
  ) {
    const { contract, ...terms } = input;
    const command = new RecordSupplierContract({
      ...terms,
      supplierId: supplierId(input),
      contract: contract ?? derivedUuid('supplier-contract', context.commandId),
      isNew: contract === undefined || contract === null,
    });
    return answerOf('Supplier', await this.acts.run(recordSupplierContract, command, context));
  }

  @Mutation(() => AssessContractClausesPayload, { description: 'Says which clauses a contract has.' })
  @Requires('supplier:manage')
  async assessContractClauses(@Args('input') input: AssessContractClausesInput, @CommandOf() context: CommandContext) {
    const clauses = input.clauses.map(({ key, status, reference, page, reason }) => ({
      ...{ key, status, reference: reference ?? null, page: page ?? null, reason: reason ?? null },
    }));
    const command = new AssessContractClauses({ supplierId: supplierId(input), contract: input.contract, clauses });
    return answerOf('Supplier', await this.acts.run(assessContractClauses, command, context));
  }

  @Mutation(() => AssessSupplierTierPayload, { description: 'Weighs how much hangs on the supplier.' })
  @Requires('supplier:manage')
  async assessSupplierTier(@Args('input') input: AssessSupplierTierInput, @CommandOf() context: CommandContext) {
    const { c1, c2, c3, c4, c5 } = input.factors;
    const { reason, overrideTier = null, overrideReason = null } = input;
    const command = new AssessSupplierTier({
      ...{ reason, overrideTier, overrideReason },
      factors: { c1, c2, c3, c4, c5 },
      supplierId: supplierId(input),
    });
    return answerOf('Supplier', await this.acts.run(assessSupplierTier, command, context));
  }
}
