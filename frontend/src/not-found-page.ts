import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ViewUrl } from './question/view-url.js';
import { Language } from './words/language.js';

/** An address that leads nowhere, said in words, with the way back. */
@Component({
  selector: 'cimai-not-found-page',
  imports: [RouterLink],
  template: `
    @let words = language.words().shell;
    <div class="page">
      <header>
        <h1>{{ words.notFound }}</h1>
        <p class="standfirst">{{ words.notFoundHelp }}</p>
      </header>
      <p>
        <a class="plain" routerLink="/" [queryParams]="url.kept()">{{ words.toOverview }}</a>
      </p>
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NotFoundPage {
  protected readonly language = inject(Language);
  protected readonly url = inject(ViewUrl);
}
