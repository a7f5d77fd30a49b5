import { ChangeDetectionStrategy, Component, computed, inject, model } from '@angular/core';
import { Language } from '../words/language.js';
import { Signature } from './signature.js';

/** Why and by whom: the two lines under every word that a person gives. */
@Component({
  selector: 'cimai-signature-fields',
  template: `
    @let said = words();
    <label>
      <span>{{ said.reason }}</span>
      <input
        class="field"
        autocomplete="off"
        maxlength="500"
        [placeholder]="said.reasonHint"
        [value]="reason()"
        (input)="reason.set($any($event.target).value)"
      />
    </label>
    <label>
      <span>{{ said.by }}</span>
      <input
        class="field"
        autocomplete="name"
        maxlength="100"
        [placeholder]="said.byHint"
        [value]="signature.name()"
        (input)="signature.name.set($any($event.target).value)"
      />
    </label>
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
    }
    label {
      display: grid;
      grid-template-columns: 56px minmax(0, 1fr);
      gap: 10px;
      align-items: center;
    }
    span {
      font-size: 12.5px;
      color: var(--faint);
    }
    .field {
      width: 100%;
      box-sizing: border-box;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SignatureFields {
  readonly reason = model('');
  protected readonly signature = inject(Signature);
  private readonly language = inject(Language);
  protected readonly words = computed(() => this.language.words().reading);
}
