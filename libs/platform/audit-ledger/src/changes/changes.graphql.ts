import type { Clock } from '@varsel/event-sourcing';
import { standingAt } from '@varsel/event-store';
import {
  asOfInTheFuture,
  BadInput,
  connection,
  cursorKey,
  pageSize,
  Refused,
  Requires,
  Session,
} from '@varsel/graphql-vocabulary';
import { CLOCK, TenantSession } from '@varsel/tenancy';
import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { ChangesBetween, type Span } from './changes-between.ts';
import { changedRecord, ChangesArgs, ChangesBetweenType } from './changes.types.ts';

@Resolver()
export class ChangesResolver {
  constructor(
    private readonly between: ChangesBetween,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Query(() => ChangesBetweenType, {
    description: 'What changed between two moments: counted by part of the product, told record by record.',
  })
  @Requires('history:read')
  async changesBetween(@Args() args: ChangesArgs, @Session() session: TenantSession): Promise<ChangesBetweenType> {
    const span = await this.#spanOf(session, args);
    const areas = await this.between.areas(session, span);
    const page = { area: args.area ?? undefined, after: cursorKey(args), limit: pageSize(args) + 1 };
    const records = await this.between.page(session, span, page);
    return {
      ...span,
      records: areas.reduce((total, area) => total + area.records, 0),
      events: areas.reduce((total, area) => total + area.events, 0),
      areas,
      changed: connection(records, args, ({ place }) => place, changedRecord),
    };
  }

  /** Whoever looks at the past sees nothing that came after it. */
  async #spanOf(session: TenantSession, { from, to }: ChangesArgs): Promise<Span> {
    const end = session.asOf ?? this.clock.now();
    const last = to ?? end;
    if (last > end && (session.asOf !== undefined || (await standingAt(session, last)).isFuture))
      throw new Refused(asOfInTheFuture);
    if (from > last)
      throw new BadInput(
        { da: 'Det første tidspunkt skal ligge før det andet.', en: 'The first moment must lie before the second.' },
        'from',
      );
    return { from, to: last };
  }
}
