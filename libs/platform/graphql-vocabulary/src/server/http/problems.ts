import type { PolicyProblem, ProjectionProblem } from '@varsel/event-store';
import type { Logger } from 'pino';

/** What the audit ledger tells: a log in alarm, or one that could not be sealed, witnessed or checked. */
interface LogProblem {
  readonly tenant: string | undefined;
  readonly fault: { readonly kind: string; readonly position: number; readonly until: number } | undefined;
  readonly error: unknown;
}

/** Who is told what went wrong. */
export interface Problems {
  readonly onProblem: (problem: ProjectionProblem) => void;
  readonly onPolicyProblem: (problem: PolicyProblem) => void;
  readonly onLogProblem: (problem: LogProblem) => void;
}

/** What went wrong behind the requests, as lines of the log. */
export function problemsTo(log: Logger): Problems {
  return {
    onProblem: ({ tenant, error, parked }) => {
      log.error({ tenant, parked, reason: reasonOf(error) }, 'A view did not take an event');
    },
    onPolicyProblem: ({ tenant, policy, error, parked }) => {
      log.error({ tenant, policy, parked, reason: reasonOf(error) }, 'A policy did not react');
    },
    onLogProblem: ({ tenant, fault, error }) => {
      if (fault === undefined)
        log.error({ tenant, reason: reasonOf(error) }, 'A log was not sealed, witnessed or checked');
      else log.fatal({ tenant, ...kindOf(fault) }, 'A LOG IS BROKEN: what is stored is not what was sealed');
    },
  };
}

function kindOf({ kind, position, until }: NonNullable<LogProblem['fault']>) {
  return { kind, position, until };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
