/** Our own questions as a round names them. The hash is of the RFC 8785 form; a spec compares. */
export const builtInRef = {
  id: 'built-in',
  version: '1',
  sha256: 'f0b1c60dcc749b7c9674920b02dfa88c525c020e5d3ef8ed0f7fa6ae7978414c',
} as const;
