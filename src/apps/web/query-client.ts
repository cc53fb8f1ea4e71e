import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ProblemError, SESSION_KEY } from '../../ui/index.ts';

/** A sign-in that ended on the server ends here too: the frame asks again who is there and shows the way back in. */
function heedSignOut(error: Error): void {
  if (error instanceof ProblemError && error.status === 401)
    void queryClient.invalidateQueries({ queryKey: SESSION_KEY });
}

/** One memory of what the server said. The fetch helper does the knocking again, so nothing is retried here. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: heedSignOut }),
  mutationCache: new MutationCache({ onError: heedSignOut }),
  defaultOptions: {
    queries: { retry: false, staleTime: 15_000, networkMode: 'always' },
    mutations: { retry: false, networkMode: 'always' },
  },
});
