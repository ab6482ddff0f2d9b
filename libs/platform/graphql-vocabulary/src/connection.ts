import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { BadInput } from './bad-input.ts';

@ObjectType({ description: 'Where this page stands in the whole list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'There is more after this page.' })
  readonly hasNextPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Send it as `after` to get the next page.' })
  readonly endCursor!: string | null;
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 25, description: 'How many to give at most: 1 to 100.' })
  readonly first!: number;

  @Field(() => String, { nullable: true, description: 'The cursor after which the page begins.' })
  readonly after?: string | null;
}

export interface Edge<Node> {
  readonly cursor: string;
  readonly node: Node;
}

export interface Connection<Node> {
  readonly edges: readonly Edge<Node>[];
  readonly pageInfo: PageInfo;
}

/** The page's size. Refuses anything but 1 to 100. */
export function pageSize({ first }: Pick<PageArgs, 'first'>): number {
  if (first >= 1 && first <= 100) return first;
  throw new BadInput({ da: 'Bed om mellem 1 og 100 ad gangen.', en: 'Ask for between 1 and 100 at a time.' }, 'first');
}

/** The sort key the page begins after; undefined for the first page. Refuses a cursor that is not ours. */
export function cursorKey({ after }: Pick<PageArgs, 'after'>): string | undefined {
  if (after === undefined || after === null) return undefined;
  const key = Buffer.from(after, 'base64url').toString();
  if (key.startsWith('k:') && !key.includes('\0') && cursorOf(key.slice(2)) === after) return key.slice(2);
  throw new BadInput({ da: 'Siden findes ikke; begynd forfra.', en: 'There is no such page; begin again.' }, 'after');
}

/** The connection made of up to `first + 1` rows; `key` is what the rows are sorted by, unique in the list. */
export function connection<Row, Node>(
  rows: readonly Row[],
  args: Pick<PageArgs, 'first'>,
  key: (row: Row) => string,
  node: (row: Row) => Node,
): Connection<Node> {
  const edges = rows.slice(0, pageSize(args)).map((row) => ({ cursor: cursorOf(key(row)), node: node(row) }));
  return { edges, pageInfo: { hasNextPage: rows.length > edges.length, endCursor: edges.at(-1)?.cursor ?? null } };
}

function cursorOf(key: string): string {
  return Buffer.from(`k:${key}`).toString('base64url');
}

/** The GraphQL type `<Node>Connection` of a list of nodes, paged with `PageArgs`. */
export function connectionOf<Node extends object>(node: new () => Node, name = node.name): new () => Connection<Node> {
  class NodeEdge implements Edge<Node> {
    readonly cursor!: string;
    readonly node!: Node;
  }
  Field(() => String, { description: 'The place of this one in the list.' })(NodeEdge.prototype, 'cursor');
  Field(() => node, { description: 'The thing itself.' })(NodeEdge.prototype, 'node');
  ObjectType(`${name}Edge`, { description: 'One of the list and its place.' })(NodeEdge);
  class NodeConnection implements Connection<Node> {
    readonly edges!: readonly Edge<Node>[];
    readonly pageInfo!: PageInfo;
  }
  Field(() => [NodeEdge], { description: 'The page.' })(NodeConnection.prototype, 'edges');
  Field(() => PageInfo, { description: 'Where the page stands.' })(NodeConnection.prototype, 'pageInfo');
  ObjectType(`${name}Connection`, { description: 'A page of a list.' })(NodeConnection);
  return NodeConnection;
}
