export * from './actors.ts';
export * from './app.ts';
export * from './mail-server.ts';
