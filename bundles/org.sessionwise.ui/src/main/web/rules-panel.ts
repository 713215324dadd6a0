import { css, html, nothing, type TemplateResult } from 'lit';
import { define, SessionwiseElement } from './element';
import { look } from './look';
import {
  ANSWERS, draftOf, NUMBERS, problemOf, requestOf, reviewDraft, reviewRequest,
  type Effect, type MatchingPolicy, type Policies, type PolicyDraft, type ReviewPolicy, type ReviewPolicyDraft,
} from './policies';
import { effectTable, policyFields, reviewFields } from './policy-form';
import { ServerProblem, type Server } from './server';
import { stacked } from './stacked';

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
    problem: { state: true },
    busy: { state: true },
  };

  declare private draft: PolicyDraft | undefined;
  declare private reviewDraft: ReviewPolicyDraft | undefined;
  declare private effects: readonly Effect[] | undefined;
  declare private problem: string;
  declare private busy: boolean;

  protected readonly what = 'Matching policies';

  constructor() {
    super();
    this.busy = false;
    this.stop();
  }

  private readonly stop = (): void => {
    this.draft = undefined;
    this.reviewDraft = undefined;
    this.effects = undefined;
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
        this.ext?.announce('The effect of the policy is shown.');
      });
    }
  }

  private save(draft: PolicyDraft, { version }: Policies): void {
    void this.send(async () => {
      await this.server.post('/reconciliation/policies', { ...requestOf(draft), basedOn: version });
      await this.kept('The matching policy is saved.');
    });
  }

  private saveReview(draft: ReviewPolicyDraft, { version }: ReviewPolicy): void {
    void this.send(async () => {
      await this.server.put('/reconciliation/review-policy', { ...reviewRequest(draft), basedOn: version });
      await this.kept('The review policy is saved.');
    });
  }

  private async kept(said: string): Promise<void> {
    this.stop();
    this.ext?.announce(said);
    await this.reload(true);
  }

  protected view({ policies, review }: Shown): TemplateResult {
    return html`<p>No standard says how far a session may move or how short it may be and still count: each trust settles it. A policy counts from its day on, for sessions planned from that day; earlier
        sessions keep theirs.</p>
      <div id="outcome" tabindex="-1">${this.problem ? html`<div class="box bad" role="alert"><p><strong>Nothing was kept.</strong> ${this.problem}</p></div>` : nothing}</div>
      ${this.policiesTable(policies.policies)}
      ${this.draft ? this.form(this.draft, policies) : !policies.mayWrite ? nothing : html`<p><button class="action" @click=${() => this.begin(policies)}>Set a policy from a day on</button></p>`}
      ${this.subheading('Review of variances')} ${this.review(review)}`;
  }

  private begin({ policies }: Policies): void {
    this.stop();
    this.draft = draftOf(policies[0], this.today);
    void this.focusOn('#policy-from');
  }

  private standing({ standing, setBy, setAt }: Pick<MatchingPolicy, 'standing' | 'setBy' | 'setAt'>): TemplateResult {
    return html`<span class="tag tone-${standing === 'local default' ? 'warn' : 'info'}">${standing === 'local default' ? 'Local default' : 'Set by the trust'}</span>
      ${setBy ? html`<span class="under">${setBy}${setAt ? `, ${this.moment(setAt)}` : nothing}</span>` : nothing}`;
  }

  private policiesTable(policies: readonly MatchingPolicy[]): TemplateResult {
    return html`<div class="scroll" tabindex="0" role="region" aria-label="Table of matching policies"><table class="stacked" role="table"><caption class="unseen">Matching policies by the day from which they count, latest first</caption>
      <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Counts from</th><th role="columnheader" scope="col">Standing</th><th role="columnheader" scope="col">It says</th></tr></thead>
      <tbody role="rowgroup">${policies.map((policy) => html`<tr role="row"><th role="rowheader" scope="row"><strong>${policy.standing === 'local default' ? 'The beginning' : this.day(policy.from)}</strong>
          <span class="under">${policy.rule}</span></th>
        <td role="cell" data-label="Standing"><div>${this.standing(policy)}</div></td>
        <td role="cell" data-label="It says"><ul class="numbers small">${(Object.keys(NUMBERS) as (keyof typeof NUMBERS)[]).map((name) => html`<li>${NUMBERS[name]}: <strong>${policy[name]}</strong></li>`)}
          ${(Object.keys(ANSWERS) as (keyof typeof ANSWERS)[]).map((name) => html`<li>${ANSWERS[name]}: <strong>${policy[name] ? 'yes' : 'no'}</strong></li>`)}</ul></td></tr>`)}</tbody></table></div>`;
  }

  private form(draft: PolicyDraft, policies: Policies): TemplateResult {
    return html`<form novalidate @submit=${(event: Event) => {
        event.preventDefault();
        this.preview(draft);
      }}><fieldset><legend>New matching policy</legend>
      ${policyFields(draft, () => (this.effects = undefined))}
      <div class="row"><button class="action ${this.effects ? '' : 'main'}" ?disabled=${this.busy}>Show what it would change</button>
        <button type="button" class="plain" @click=${this.stop}>Leave without saving</button></div>
      ${this.effects ? html`${effectTable(this.effects)}<div class="row"><button type="button" class="action main" ?disabled=${this.busy} @click=${() => this.save(draft, policies)}>Save the policy</button></div>` : nothing}</fieldset></form>`;
  }

  private review(review: ReviewPolicy): TemplateResult {
    const draft = this.reviewDraft;
    return html`<p>A variance is flagged from ${review.rule}. ${this.standing(review)}</p>
      <details><summary>Causes to choose from (${review.causes.length})</summary><ul>${review.causes.map((cause) => html`<li>${cause}</li>`)}</ul></details>
      ${draft ? html`<form novalidate @submit=${(event: Event) => {
          event.preventDefault();
          this.saveReview(draft, review);
        }}><fieldset><legend>New review policy</legend>${reviewFields(draft)}
        <div class="row"><button class="action main" ?disabled=${this.busy}>Save the review policy</button><button type="button" class="plain" @click=${this.stop}>Leave without saving</button></div></fieldset></form>`
      : !review.mayWrite ? nothing : html`<p><button class="action" @click=${() => {
          this.stop();
          this.reviewDraft = reviewDraft(review, this.today);
          void this.focusOn('#review-from');
        }}>Set the review policy</button></p>`}`;
  }
}

function refusal(error: unknown): string {
  if (!(error instanceof ServerProblem)) return error instanceof Error ? error.message : String(error);
  if (error.is('changed-meanwhile')) return 'Somebody else set a policy meanwhile. Leave without saving to see it.';
  const { parameter, expected } = error.problem as { readonly parameter?: string; readonly expected?: string };
  return parameter ? `${parameter}: it must be ${expected}.` : error.message;
}

define('sessionwise-rules-panel-v1', RulesPanel);
