/** What somebody may be here. A credential has one or more of them, and may do what any of them may. */
export const roles = ['agent', 'analyst', 'approver', 'auditor', 'subscriber', 'operator'] as const;

export type Role = (typeof roles)[number];

export const isRole = (name: unknown): name is Role => roles.some((role) => role === name);
