/** `npm run witness -- --log-key <key or file>`: a witness of audit logs, a process and a folder of its own. */
await import('../apps/witness/src/main.ts');
