import type { PolicyProblem, ProjectionProblem } from '@varsel/event-store';
import type { Logger } from 'pino';

interface Problems {
  readonly onProblem: (problem: ProjectionProblem) => void;
  readonly onPolicyProblem: (problem: PolicyProblem) => void;
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
  };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
