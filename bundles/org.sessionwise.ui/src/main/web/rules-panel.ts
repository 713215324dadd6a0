import { css, html, nothing, type TemplateResult } from 'lit';
import { define, SessionwiseElement } from './element';
import { look } from './look';
import { linkTo } from './page-links';
import {
  ANSWERS, draftOf, NUMBERS, problemOf, requestOf, reviewDifferences, reviewDraft, reviewRequest,
  type DatedReviewPolicy, type Difference, type Effect, type MatchingPolicy, type Policies, type PolicyDraft, type ReviewPolicy, type ReviewPolicyDraft,
} from './policies';
import { differenceList, effectTable, policyFields, reviewFields } from './policy-form';
import { RowTable } from './row-table';
import { ServerProblem, type Server } from './server';
import { stacked } from './stacked';
import { wordsOf } from './words';

const say = await wordsOf('rules');

interface Shown {
  readonly policies: Policies;
  readonly review: ReviewPolicy;
}

/** By which rules figures are made and variances are reviewed; an administrator sets them, and sees first what that would change. */
export class RulesPanel extends SessionwiseElement<Shown> {
  static override styles = [look, stacked, css`
    .scroll { max-height: none; margin-bottom: 0.75em; }
    .numbers { margin: 0; padding-left: 1.1em; }
    #outcome { outline: 0; }
    #outcome:focus-visible { background: none; color: inherit; box-shadow: none; }
    .fields label { overflow-wrap: anywhere; }
  `];

  static override properties = {
    ...SessionwiseElement.properties,
    draft: { state: true },
    reviewDraft: { state: true },
    effects: { state: true },
    differences: { state: true },
    problem: { state: true },
    busy: { state: true },
  };

  declare private draft: PolicyDraft | undefined;
  declare private reviewDraft: ReviewPolicyDraft | undefined;
  declare private effects: readonly Effect[] | undefined;
  declare private differences: readonly Difference[] | undefined;
  declare private problem: string;
  declare private busy: boolean;

  protected readonly what = say('title');

  private readonly matching = new RowTable<MatchingPolicy>(this, {
    from: { title: say('countsFrom'), cell: (policy) => html`${this.beginning(policy)}<span class="under">${policy.rule}</span>`, by: ({ from }) => from },
    standing: { title: say('standing'), cell: (policy) => this.standing(policy), by: ({ standing }) => standing },
    says: { title: say('itSays'), cell: sayings },
  });

  private readonly reviews = new RowTable<DatedReviewPolicy>(this, {
    from: { title: say('countsFrom'), cell: (policy) => this.beginning(policy), by: ({ from }) => from },
    standing: { title: say('standing'), cell: (policy) => this.standing(policy), by: ({ standing }) => standing },
    says: { title: say('flagsFrom'), cell: ({ rule }) => rule },
  });

  constructor() {
    super();
    this.busy = false;
    this.stop();
  }

  private readonly stop = (): void => {
    this.draft = undefined;
    this.reviewDraft = undefined;
    this.effects = undefined;
    this.differences = undefined;
    this.problem = '';
  };

  protected key(): string {
    return 'all';
  }

  protected async load(server: Server): Promise<Shown> {
    const [policies, review] = await Promise.all([
      server.get<Policies>('/reconciliation/policies'),
      server.get<ReviewPolicy>('/reconciliation/review-policy'),
    ]);
    return { policies, review };
  }

  /** What is being written is not taken from under one's hands. */
  protected override heard(event: string): void {
    if (!this.draft && !this.reviewDraft && event !== 'figures') super.heard(event);
  }

  private get today(): string {
    return this.context.today ?? new Date().toISOString().slice(0, 10);
  }

  private async focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  /** Whatever was typed stays if it is refused. */
  private async send(request: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.problem = '';
    try {
      await request();
    } catch (error) {
      this.problem = refusal(error);
    } finally {
      this.busy = false;
    }
    await this.focusOn('#outcome');
  }

  private preview(draft: PolicyDraft): void {
    const wrong = problemOf(draft);
    this.problem = wrong;
    if (wrong) void this.focusOn('#outcome');
    else {
      void this.send(async () => {
        this.effects = (await this.server.post<{ effects: Effect[] }>('/reconciliation/policies/preview', requestOf(draft))).effects;
        this.ext?.announce(say('effectShown'));
      });
    }
  }

  private save(draft: PolicyDraft, { version }: Policies): void {
    void this.send(async () => {
      await this.server.post('/reconciliation/policies', { ...requestOf(draft), basedOn: version });
      await this.kept(say('matchingSaved'));
    });
  }

  private async previewReview(draft: ReviewPolicyDraft, counting: ReviewPolicy): Promise<void> {
    this.problem = draft.from ? '' : say('dayNeeded');
    this.differences = draft.from ? reviewDifferences(counting, draft) : undefined;
    if (this.differences) this.ext?.announce(say('effectShown'));
    await this.focusOn(this.problem ? '#outcome' : '#differences');
  }

  private saveReview(draft: ReviewPolicyDraft, { version }: ReviewPolicy): void {
    void this.send(async () => {
      await this.server.put('/reconciliation/review-policy', { ...reviewRequest(draft), basedOn: version });
      await this.kept(say('reviewSaved'));
    });
  }

  private async kept(said: string): Promise<void> {
    this.stop();
    this.ext?.announce(said);
    await this.reload(true);
  }

  protected view({ policies, review }: Shown): TemplateResult {
    return html`<p>${say('intro')}</p>
      <div id="outcome" tabindex="-1">${this.problem ? html`<div class="box bad" role="alert"><p><strong>${say('notKept')}</strong> ${this.problem}</p></div>` : nothing}</div>
      ${this.matching.of(say('matchingTable'), policies.policies)}
      ${this.draft ? this.form(this.draft, policies) : !policies.mayWrite ? readOnly() : html`<p><button class="action" @click=${() => this.begin(policies)}>${say('setMatching')}</button></p>`}
      ${this.subheading(say('review'))} ${this.review(review)}
      ${this.subheading(say('codes'))} <p>${say('codesIntro')} <a href=${linkTo({ tab: 'unmatched' })}>${say('toUnmatched')}</a></p>`;
  }

  private begin({ policies }: Policies): void {
    this.stop();
    this.draft = draftOf(policies[0], this.today);
    void this.focusOn('#policy-from');
  }

  private beginReview(review: ReviewPolicy): void {
    this.stop();
    this.reviewDraft = reviewDraft(review, this.today);
    void this.focusOn('#review-from');
  }

  private beginning({ standing, from }: Pick<MatchingPolicy, 'standing' | 'from'>): string {
    return standing === 'local default' ? say('theBeginning') : this.day(from);
  }

  private standing({ standing, setBy, setAt }: Pick<MatchingPolicy, 'standing' | 'setBy' | 'setAt'>): TemplateResult {
    return html`<span class="tag tone-${standing === 'local default' ? 'warn' : 'info'}">${say(standing === 'local default' ? 'localDefault' : 'byTheTrust')}</span>
      ${setBy ? html`<span class="under">${setBy}${setAt ? `, ${this.moment(setAt)}` : nothing}</span>` : nothing}`;
  }

  private form(draft: PolicyDraft, policies: Policies): TemplateResult {
    return html`<form novalidate @submit=${(event: Event) => {
        event.preventDefault();
        this.preview(draft);
      }}><fieldset><legend>${say('newMatching')}</legend>
      ${policyFields(draft, () => (this.effects = undefined))}
      <div class="row"><button class="action ${this.effects ? '' : 'main'}" ?disabled=${this.busy}>${say('showEffect')}</button>
        <button type="button" class="plain" @click=${this.stop}>${say('leave')}</button></div>
      ${this.effects ? html`${effectTable(this.effects)}<div class="row"><button type="button" class="action main" ?disabled=${this.busy} @click=${() => this.save(draft, policies)}>${say('saveMatching')}</button></div>` : nothing}</fieldset></form>`;
  }

  private review(review: ReviewPolicy): TemplateResult {
    const draft = this.reviewDraft;
    return html`<p>${say('flagged', { rule: review.rule })} ${this.standing(review)}</p>
      ${this.reviews.of(say('reviewTable'), review.policies)}
      <details><summary>${say('causes', { count: review.causes.length })}</summary><ul>${review.causes.map((cause) => html`<li>${cause}</li>`)}</ul></details>
      ${draft ? this.reviewForm(draft, review) : !review.mayWrite ? readOnly() : html`<p><button class="action" @click=${() => this.beginReview(review)}>${say('setReview')}</button></p>`}`;
  }

  private reviewForm(draft: ReviewPolicyDraft, review: ReviewPolicy): TemplateResult {
    const shown = this.differences;
    return html`<form novalidate @submit=${(event: Event) => {
        event.preventDefault();
        void this.previewReview(draft, review);
      }}><fieldset><legend>${say('newReview')}</legend>${reviewFields(draft, () => (this.differences = undefined))}
      <div class="row"><button class="action ${shown ? '' : 'main'}" ?disabled=${this.busy}>${say('showEffect')}</button><button type="button" class="plain" @click=${this.stop}>${say('leave')}</button></div>
      ${!shown ? nothing : html`<div id="differences" tabindex="-1" class="box">${differenceList(this.day(draft.from), shown)}
        <div class="row"><button type="button" class="action main" ?disabled=${this.busy} @click=${() => this.saveReview(draft, review)}>${say('saveReview')}</button></div></div>`}</fieldset></form>`;
  }
}

function readOnly(): TemplateResult {
  return html`<p class="small muted">${say('readOnly')}</p>`;
}

function sayings(policy: MatchingPolicy): TemplateResult {
  return html`<ul class="numbers small">${(Object.keys(NUMBERS) as (keyof typeof NUMBERS)[]).map((name) => html`<li>${NUMBERS[name]}: <strong>${policy[name]}</strong></li>`)}
    ${(Object.keys(ANSWERS) as (keyof typeof ANSWERS)[]).map((name) => html`<li>${ANSWERS[name]}: <strong>${say(policy[name] ? 'yes' : 'no')}</strong></li>`)}</ul>`;
}

function refusal(error: unknown): string {
  if (!(error instanceof ServerProblem)) return error instanceof Error ? error.message : String(error);
  if (error.is('changed-meanwhile')) return say('changedMeanwhile');
  const { parameter, expected } = error.problem as { readonly parameter?: string; readonly expected?: string };
  return parameter ? say('mustBe', { field: parameter, expected: expected ?? '' }) : error.message;
}

define('sessionwise-rules-panel-v1', RulesPanel);
