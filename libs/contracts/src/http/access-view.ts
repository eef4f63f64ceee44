/** That somebody was shown what is known of customers. */
export interface AccessView {
  readonly id: string;
  readonly at: string;
  readonly actor: string;
  readonly roles: readonly string[];
  readonly what: string;
  readonly asked: string;
  readonly customers: readonly string[];
  readonly everyone: boolean;
  readonly purpose: string | null;
  readonly requestId: string;
}
