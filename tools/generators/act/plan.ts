import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { statute } from '@varsel/statute';
import { Source } from './source.ts';
import {
  type Answering,
  actText,
  aggregateText,
  descriptionText,
  eventText,
  inputText,
  mutationText,
  namesAThing,
  resolverText,
  specText,
} from './templates.ts';
import { Unwritable, type Wish } from './wish.ts';

/** A file as it is to stand. */
export interface Written {
  readonly file: string;
  readonly text: string;
  readonly isNew: boolean;
}

/** Everything the wish writes: all of it or, thrown as a sentence, nothing. */
export function planOf(wanted: Wish, root: string): readonly Written[] {
  const folder = `libs/${wanted.context}/src/${wanted.aggregate}`;
  const wish = goesOn(wanted, join(root, folder));
  const at = (name: string): string => `${folder}/${name}`;
  const read = (file: string): Source => {
    if (!existsSync(join(root, file)))
      throw new Unwritable(`There is no ${file} to add to: write the act's kin by hand`);
    return new Source(file, readFileSync(join(root, file), 'utf8'));
  };
  refuse(wish, join(root, folder), join(root, `libs/${wish.context}`));
  const basis = basisOf(wish, join(root, folder));
  const page = at(`${wish.aggregate}.ts`);
  const resolver = at(`${wish.aggregate}.graphql.ts`);
  const fresh = [added(at(`${wish.file}.ts`), actText(wish, basis)), added(at(`${wish.file}.spec.ts`), specText(wish))];
  const pages = wish.newAggregate
    ? [added(page, aggregateText(wish)), added(resolver, resolverWith(wish, new Source(resolver, resolverText(wish))))]
    : [
        ...pagesWith(wish, read(page), (kind) => read(at(`${wish.aggregate}.${kind}.ts`))),
        changed(resolver, resolverWith(wish, read(resolver))),
      ];
  return [...fresh, ...pages, ...moduleOf(wish, read(`libs/${wish.context}/src/${wish.context}.module.ts`), root)];
}

function refuse(wish: Wish, folder: string, library: string): void {
  if (!existsSync(library)) throw new Unwritable(`There is no context ${wish.context} under libs/`);
  if (wish.newAggregate === existsSync(join(folder, `${wish.aggregate}.ts`))) {
    throw new Unwritable(
      wish.newAggregate
        ? `${wish.aggregate} stands already; leave --new-aggregate out`
        : `There is no aggregate ${wish.aggregate}; add --new-aggregate to begin it`,
    );
  }
  if (existsSync(join(folder, `${wish.file}.ts`))) throw new Unwritable(`${wish.file}.ts stands already`);
}

/** Where the other acts speak of the organisation's one stream, a new act does too. */
function goesOn(wish: Wish, folder: string): Wish {
  const texts = existsSync(folder) ? sourcesIn(folder) : [];
  return texts.some((text) => text.includes('on: (_command, { tenant }) => tenant'))
    ? { ...wish, perOrganisation: true }
    : wish;
}

function sourcesIn(folder: string): readonly string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  return names.map((name) => readFileSync(join(folder, name), 'utf8'));
}

/** The entry asked for, or the one the aggregate's other acts rest on. */
function basisOf({ basis }: Wish, folder: string): string {
  const found =
    basis ?? (existsSync(folder) ? readdirSync(folder).flatMap((name) => basisIn(join(folder, name)))[0] : undefined);
  if (found !== undefined && Object.hasOwn(statute, found)) return found;
  throw new Unwritable(`--basis ${found ?? 'is missing'}: choose one of ${Object.keys(statute).join(', ')}`);
}

function basisIn(file: string): readonly string[] {
  const named = /basis: statute\.(\w+)/.exec(file.endsWith('.ts') ? readFileSync(file, 'utf8') : '')?.[1];
  return named === undefined ? [] : [named];
}

/** A long page keeps its events, and what they are called, in files of their own. */
function pagesWith(wish: Wish, page: Source, beside: (kind: string) => Source): readonly Written[] {
  const { act, aggregateType, event, file } = wish;
  const events = page.declares(`${aggregateType}Event`) ? page : beside('events');
  page.import(`./${file}.ts`, [act]);
  events.before(`${aggregateType}Event`, eventText(wish));
  events.member(`${aggregateType}Event`, event);
  page.argument('evolveBy', `${event}: (state) => state,`);
  page.at('acts', `${act},`);
  const titles = page.lists('events') ? page : beside('descriptions');
  if (titles === page) page.at('events', descriptionText(wish));
  else titles.inside(descriptionText(wish));
  return [...new Set([page, events, titles])].map((source) => changed(source.file, source.text()));
}

function resolverWith(wish: Wish, resolver: Source): string {
  const { act, aggregateType, command, file } = wish;
  const answering = answeringIn(wish, resolver);
  resolver.import(`./${file}.ts`, [command, act]);
  if (namesAThing(wish)) {
    resolver.import('@varsel/graphql-vocabulary', ['plainId']);
    resolver.import('@nestjs/graphql', ['ID']);
  }
  const [, holder = `${aggregateType}Resolver`] = resolver.first(/@Resolver\(.*\)\s+export class (\w+)/);
  resolver.before(holder, inputText(wish));
  resolver.method(holder, mutationText(wish, answering));
  return resolver.text();
}

function answeringIn({ aggregateType, aggregateValue }: Wish, resolver: Source): Answering {
  if (resolver.contains(`${aggregateValue}Answer(`))
    return { opening: `${aggregateValue}Answer(`, thing: aggregateType };
  const [opening, thing] = resolver.first(/\banswer(?:Of|As)\('(\w+)', /);
  if (opening !== undefined && thing !== undefined) return { opening, thing };
  throw new Unwritable(`${resolver.file}: no mutation there shows how to answer; write yours beside its kin by hand`);
}

/** Whether some context grants the permission already: the name of one is never granted twice. */
export function isGranted(permission: string, root: string): boolean {
  const libs = readdirSync(join(root, 'libs'), { recursive: true, encoding: 'utf8' });
  return libs
    .filter((file) => /^(platform\/)?[a-z-]+\/src\/(.+\/)?[a-z-]+\.(module|permissions)\.ts$/.test(file))
    .some((file) => readFileSync(join(root, 'libs', file), 'utf8').includes(`'${permission}':`));
}

/** The module changes for a new aggregate, or a permission nobody had. */
function moduleOf(wish: Wish, module: Source, root: string): readonly Written[] {
  const { aggregate, aggregateType, aggregateValue, newAggregate, permission } = wish;
  const known = isGranted(permission, root);
  if (known && !newAggregate) return [];
  if (!known) module.at('permissions', `'${permission}': ['administrator'],`);
  if (newAggregate) {
    module.import(`./${aggregate}/${aggregate}.ts`, [aggregateValue]);
    module.import(`./${aggregate}/${aggregate}.graphql.ts`, [`${aggregateType}Resolver`]);
    module.at('aggregates', `${aggregateValue},`);
    module.at('providers', `${aggregateType}Resolver,`);
  }
  return [changed(module.file, module.text())];
}

function added(file: string, text: string): Written {
  return { file, text, isNew: true };
}

function changed(file: string, text: string): Written {
  return { file, text, isNew: false };
}
