import { HttpErrorResponse, httpResource } from '@angular/common/http';
import { computed, linkedSignal, type Signal } from '@angular/core';
import { problemOf, type Problem } from './problem.js';

/** An answer on its way: what came last, whether a newer one is being fetched, and why it failed if it did. */
export interface Asked<Answer> {
  /** The last answer. It stays while the next is on its way, so that nothing on the page jumps. */
  answer: Signal<Answer | null>;
  loading: Signal<boolean>;
  problem: Signal<Problem | null>;
  again: () => void;
}

export interface Request {
  url: string;
  params: Record<string, string | number | string[]>;
}

/** Asks whenever the request changes; an undefined request asks nothing. Call it where Angular can inject (a field of a class). */
export function ask<Answer>(request: () => Request | undefined): Asked<Answer> {
  const resource = httpResource<Answer>(request);
  const answer = linkedSignal<Answer | undefined, Answer | null>({
    source: () => (resource.hasValue() ? resource.value() : undefined),
    computation: (now, before) => now ?? before?.value ?? null,
  });
  return {
    answer,
    loading: resource.isLoading,
    problem: computed(() => {
      const error = resource.error();
      if (!error) return null;
      return error instanceof HttpErrorResponse ? problemOf(error.status, error.error) : problemOf(0, null);
    }),
    again: () => void resource.reload(),
  };
}
