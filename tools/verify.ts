import { runVerify } from '../apps/verify/src/cli.ts';

/** `npm run verify -- bundle.zip [--key <key>] [--witness <key>]...`: a bundle checked without any server. */
process.exitCode = await runVerify(process.argv.slice(2), {
  write: (text) => void process.stdout.write(text),
  complain: (text) => void process.stderr.write(text),
});
