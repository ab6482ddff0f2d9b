#!/usr/bin/env node
// `npm start`: plain JavaScript without dependencies, because nothing is installed yet when it first runs.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Varsel needs Node.js 20.19 or newer, but this is ${process.versions.node}; get one at https://nodejs.org.`,
  );
  process.exit(1);
}

const { main } = await import('./launcher/main.mjs');
await main(process.argv.slice(2));
