import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { IntakesAnswer } from '@cimai/analysis/answers';
import { ask } from '../question/ask.js';
import { ViewUrl } from '../question/view-url.js';
import { day } from '../words/figures.js';
import { Language } from '../words/language.js';

const most = 5;

/** The latest uploads: what became of each, and the way back to it. Nothing is shown while there was none. */
@Component({
  selector: 'cimai-latest-intakes',
  imports: [RouterLink],
  template: `
    @let said = words().intake;
    @if (latest().length) {
      <section>
        <h2>{{ said.latest }}</h2>
        <ul>
          @for (intake of latest(); track intake.id) {
            <li>
              <a [routerLink]="[]" [queryParams]="{ intake: intake.id }" queryParamsHandling="merge">{{ intake.when }}</a>
              <span>{{ intake.said }}</span>
              @if (intake.unfinished) {
                <b>{{ intake.unfinished }}</b>
              }
            </li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    section {
      border-top: 2px solid var(--rule);
      padding-top: 12px;
    }
    h2 {
      font-size: 16px;
      margin: 0 0 4px;
    }
    ul {
      list-style: none;
      padding: 0;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 0 16px;
      padding: 3px 0;
      font-size: 14px;
      color: var(--soft);
    }
    b {
      color: var(--warn);
      font-weight: 500;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LatestIntakes {
  protected readonly url = inject(ViewUrl);
  private readonly language = inject(Language);
  protected readonly words = computed(() => this.language.words());
  private readonly asked = ask<IntakesAnswer>(() => ({ url: '/api/intakes', params: {} }));

  protected readonly latest = computed(() => {
    const { intake } = this.words();
    const code = this.language.code();
    return (this.asked.answer()?.intakes ?? [])
      .filter(({ demonstration }) => !demonstration)
      .slice(0, most)
      .map(({ id, started, files, documents, refused, state }) => {
        const at = new Date(started);
        const time = `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`;
        const local = [at.getFullYear(), at.getMonth() + 1, at.getDate()].map(part => String(part).padStart(2, '0')).join('-');
        return {
          ...{ id, when: `${day(local, code)} ${time}`, said: intake.brought(files, documents, refused.length) },
          unfinished: state === 'done' ? '' : intake.states[state],
        };
      });
  });
}
