export * from './actors.ts';
export * from './app.ts';
export * from './mail-server.ts';
export * from './files.ts';
export * from './supplier.ts';
export * from './board.ts';
export * from './tamper.ts';
