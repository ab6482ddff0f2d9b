import type { Wish } from './wish.ts';

/** `incidentId`: how a command names the thing it speaks of. */
function idField({ aggregateValue }: Wish): string {
  return `${aggregateValue}Id`;
}

/** Whether the command names a thing that stands already. */
export function namesAThing({ newAggregate, perOrganisation }: Wish): boolean {
  return !newAggregate && !perOrganisation;
}

export function actText(wish: Wish, basis: string): string {
  const { act, aggregate, aggregateType, command, event, permission, titleEn } = wish;
  const names = namesAThing(wish);
  return `import { act, command, refuseText, tidyText } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import type { ${aggregateType}Event, ${aggregateType}State } from './${aggregate}.ts';

export class ${command} extends command<{
  ${names ? `readonly ${idField(wish)}: string;` : ''}
  readonly reason: string;
}>() {}

/** ${titleEn}, with a reason. */
export const ${act} = act<${command}, ${aggregateType}State, ${aggregateType}Event>({
  command: ${command},
  requires: '${permission}',
  basis: statute.${basis},
  ${onText(wish)}
  decide: ({ reason }) => refuseText(reason, reasonRule) ?? [{ type: '${event}', reason: tidyText(reason) }],
});

const reasonRule = {
  field: 'reason',
  name: { da: 'begrundelsen', en: 'the reason' },
  maxLength: 2_000,
  basis: statute.${basis},
};
`;
}

function onText(wish: Wish): string {
  if (wish.perOrganisation) return `on: (_command, { tenant }) => tenant,${wish.newAggregate ? ' starts: true,' : ''}`;
  return wish.newAggregate ? "on: 'new'," : `on: ({ ${idField(wish)} }) => ${idField(wish)},`;
}

export function specText(wish: Wish): string {
  const { act, aggregate, aggregateType, aggregateValue, command, event, file, titleDa } = wish;
  const id = namesAThing(wish) ? `${idField(wish)}: 'id-1', ` : '';
  return `import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { ${command}, ${act} } from './${file}.ts';
import { ${aggregateValue}, type ${aggregateType}Event } from './${aggregate}.ts';

/** The shortest history in which the act is allowed. */
const history: readonly ${aggregateType}Event[] = [];

function deciding(change: Partial<${command}> = {}, events = history) {
  const command = new ${command}({ ${id}reason: 'En grund', ...change });
  return given(${aggregateValue}, events).when(${act}, command);
}

describe('${file.replaceAll('-', ' ')}', () => {
  it('records the fact with its reason', () => {
    expect(deciding()).toEqual([{ type: '${event}', reason: 'En grund' }]);
  });

  it('is refused without a reason', () => {
    expect(deciding({ reason: ' ' })).toMatchObject({ kind: 'rejection', code: 'TEXT_MISSING', field: 'reason' });
  });

  it('is nothing the second time', () => {
    const done = deciding() as readonly ${aggregateType}Event[];
    expect(deciding({}, [...history, ...done])).toMatchObject({ kind: 'nothing' });
  });
${titleDa === undefined ? namedInDanish(wish) : ''}});
`;
}

function namedInDanish({ aggregateValue, event }: Wish): string {
  return `
  it('is named in Danish in the audit trail', () => {
    const { title } = ${aggregateValue}.events.${event};
    expect(title.da).not.toBe(title.en);
  });
`;
}

export function eventText({ event }: Wish): string {
  return `export interface ${event} {\n  readonly type: '${event}';\n  readonly reason: string;\n}\n\n`;
}

export function descriptionText({ event, titleDa, titleEn }: Wish): string {
  return `${event}: {
      title: { da: ${quoted(titleDa ?? titleEn)}, en: ${quoted(titleEn)} },
      fields: { reason: { da: 'Begrundelse', en: 'Reason' } },
      personal: { reason: 'stream' },
    },`;
}

export function aggregateText(wish: Wish): string {
  const { act, aggregate, aggregateType, aggregateValue, event, file } = wish;
  return `import { aggregate, evolveBy } from '@varsel/event-sourcing';
import { ${act} } from './${file}.ts';

${eventText(wish)}export type ${aggregateType}Event = ${event};

export type ${aggregateType}State = { readonly status: 'absent' } | { readonly status: 'begun' };

export const ${aggregateValue} = aggregate<${aggregateType}State, ${aggregateType}Event>({
  name: '${aggregate.replaceAll('-', '_')}',
  title: { da: ${quoted(aggregateType)}, en: ${quoted(aggregateType)} },
  initial: { status: 'absent' },
  evolve: evolveBy({
    ${event}: (state) => state,
  }),
  events: {
    ${descriptionText(wish)}
  },
  acts: [${act}],
});
`;
}

export function inputText(wish: Wish): string {
  const { aggregateType, command, titleEn } = wish;
  const id = `@Field(() => ID, { description: 'Which ${aggregateType}.' })\n  readonly ${idField(wish)}!: string;\n\n  `;
  return `@InputType({ description: ${quoted(`${titleEn}.`)} })
class ${command}Input {
  ${namesAThing(wish) ? id : ''}@Field(() => String, { description: 'Why.' })
  readonly reason!: string;
}

const ${command}Payload = actPayload('${command}');

`;
}

/** How the other mutations of a resolver answer: `incidentAnswer(…)`, or `answerOf('Measure', …)`. */
export interface Answering {
  readonly opening: string;
  /** The kind of thing its ids name. */
  readonly thing: string;
}

export function mutationText(wish: Wish, { opening, thing }: Answering): string {
  const { act, command, permission, titleEn } = wish;
  const [given, made] = namesAThing(wish)
    ? [`{ ${idField(wish)}: id, reason }`, `{ ${idField(wish)}: plainId('${thing}', id), reason }`]
    : ['{ reason }', '{ reason }'];
  return `
  @Mutation(() => ${command}Payload, { description: ${quoted(`${titleEn}.`)} })
  @Requires('${permission}')
  async ${act}(@Args('input') ${given}: ${command}Input, @CommandOf() context: CommandContext) {
    return ${opening}await this.acts.run(${act}, new ${command}(${made}), context));
  }
`;
}

export function resolverText({ aggregateType, aggregateValue }: Wish): string {
  return `import { type CommandContext, isRejection, type Rejection } from '@varsel/event-sourcing';
import { Acts, type Receipt } from '@varsel/event-store';
import { actPayload, answer, CommandOf, opaqueId, Requires } from '@varsel/graphql-vocabulary';
import { Inject } from '@nestjs/common';
import { Args, Field, InputType, Mutation, Resolver } from '@nestjs/graphql';

@Resolver()
export class ${aggregateType}Resolver {
  constructor(@Inject(Acts) private readonly acts: Acts) {}
}

function ${aggregateValue}Answer(outcome: Receipt | Rejection): ReturnType<typeof answer> {
  return answer(isRejection(outcome) ? outcome : { ...outcome, id: opaqueId('${aggregateType}', outcome.id) });
}
`;
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
