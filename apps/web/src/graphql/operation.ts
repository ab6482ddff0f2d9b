import type { TypedDocumentNode } from '@urql/core';

/** What a query or mutation is to the browser: a hash the server knows, and the types of what goes in and out. */
export type Operation<Result, Variables> = TypedDocumentNode<Result, Variables & object> & {
  readonly documentId: string;
  readonly operationName: string;
};

/** Names are unique in the app (the generator sees to it), so the name that urql hands on is enough to find the hash. */
const hashes = new Map<string, string>();

export const hashOf = (operationName: string): string | undefined => hashes.get(operationName);

/** Made by the generator only. The document itself stays on the server: a cookie session may send nothing else. */
export const operation = <Result, Variables>(
  kind: 'query' | 'mutation',
  operationName: string,
  hash: string,
): Operation<Result, Variables> => {
  hashes.set(operationName, hash);
  const definition = {
    kind: 'OperationDefinition',
    operation: kind,
    name: { kind: 'Name', value: operationName },
    selectionSet: { kind: 'SelectionSet', selections: [] },
  };
  // urql reads kind, name and `documentId` of this shell; what it would print of it is never sent.
  const shell: unknown = { kind: 'Document', definitions: [definition], documentId: hash, operationName };
  return shell as Operation<Result, Variables>;
};
