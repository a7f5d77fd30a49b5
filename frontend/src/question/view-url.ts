import { Injectable, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { filter, map, startWith } from 'rxjs';
import type { Filters } from '@cimai/analysis/answers';
import { filterNames, readFilters, writeFilters, type FilterName, type Query } from './filters.js';

/**
 * The address as state. Everything a page shows can be read from it and is written to it: the filters, which every page keeps,
 * and the page's own parameters (`by`, `query`, `sort` …), which stay with the page.
 */
@Injectable({ providedIn: 'root' })
export class ViewUrl {
  private readonly router = inject(Router);
  private readonly url = toSignal(
    this.router.events.pipe(
      filter(event => event instanceof NavigationEnd),
      map(event => event.urlAfterRedirects),
      startWith(location.pathname + location.search),
    ),
    { requireSync: true },
  );

  /** False until the router has opened the first page; an address must not be changed before. */
  readonly settled = toSignal(
    this.router.events.pipe(
      filter(event => event instanceof NavigationEnd),
      map((): boolean => true),
    ),
    { initialValue: false },
  );

  /** The query as it stands. */
  readonly address = computed(() => new URLSearchParams(this.url().split('#')[0]!.split('?')[1] ?? ''), {
    equal: (a, b) => a.toString() === b.toString(),
  });
  readonly path = computed(() => this.url().split(/[?#]/)[0] ?? '/');
  readonly filters = computed<Filters>(() => readFilters(this.address()), {
    equal: (a, b) => JSON.stringify(a) === JSON.stringify(b),
  });

  /** What a link to another page takes along: the filters and the language. Give it to `[queryParams]`. */
  readonly kept = computed<Query>(() => {
    const query: Query = { ...writeFilters(this.filters()), lang: this.address().get('lang') };
    return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== null));
  });

  one(name: string): string | null {
    return this.address().get(name);
  }

  many(name: string): string[] {
    return this.address().getAll(name);
  }

  /** One of several allowed values; the first one when the address has none of them. */
  choice<Value extends string>(name: string, allowed: readonly [Value, ...Value[]]): Value {
    const value = this.one(name);
    return allowed.find(each => each === value) ?? allowed[0];
  }

  /**
   * Changes parameters of this page; null takes one out. `quiet` replaces the entry in the browser's history. The page stays
   * where it is scrolled to: one that has something to show elsewhere goes there itself, and must not be taken to its top after.
   */
  set(change: Query, quiet = false): void {
    void this.router.navigate([], { queryParams: change, queryParamsHandling: 'merge', replaceUrl: quiet, scroll: 'manual' });
  }

  /** Changes filters only; a new ground starts at its first page. */
  filterBy(change: Partial<Record<FilterName, string | string[] | null>>): void {
    this.set({ ...change, page: null });
  }

  clearFilters(): void {
    this.filterBy(Object.fromEntries(filterNames.map(name => [name, null])));
  }

  /** The parameters of a link from a mark: the filters kept, the mark's own over them, empty ones dropped. */
  with(change: Query): Query {
    return Object.fromEntries(Object.entries({ ...this.kept(), ...change }).filter(([, value]) => value !== null));
  }

  go(path: string, change: Query): void {
    void this.router.navigate([path], { queryParams: this.with(change) });
  }
}
