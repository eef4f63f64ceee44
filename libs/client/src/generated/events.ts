export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        CustomerRegistered: {
            /** @enum {unknown} */
            partyKind: "person" | "organisation" | "household" | "internal";
            attributes: {
                [key: string]: string;
            };
            leadSource?: string;
            personal?: {
                [key: string]: {
                    sealed: string;
                };
            };
        };
        CustomerProfileChanged: {
            attributes: {
                [key: string]: string;
            };
            purpose?: string;
            consent?: string;
            personal?: {
                [key: string]: {
                    sealed: string;
                };
            };
        } | {
            personal: unknown;
        } | {
            attributes?: Record<string, never>;
        };
        OwnerAssigned: {
            ownerId: string;
        };
        CustomerContacted: {
            contactId: string;
            /** @enum {unknown} */
            channel: "phone" | "email" | "web" | "chat" | "visit" | "letter" | "fair" | "event" | "kiosk" | "pos";
            /** @enum {unknown} */
            direction: "in" | "out";
            /** @enum {unknown} */
            purpose: "sale" | "presales" | "service" | "care" | "survey" | "retention";
            /** @enum {unknown} */
            outcome: "reached" | "not_reached" | "refused" | "promised";
            durationSeconds?: number;
            /** Format: date-time */
            nextContactAt?: string;
            promiseId?: string;
            /** Format: date-time */
            promiseDue?: string;
            note?: {
                sealed: string;
            };
            forbiddenHits?: number;
            forbiddenGroups?: ("against_the_rules" | "do_not_know" | "not_my_business" | "not_our_problem")[];
        };
        ContactEvaluated: {
            contactId: string;
            /** @enum {unknown} */
            channel: "phone" | "email" | "web" | "chat" | "visit" | "letter" | "fair" | "event" | "kiosk" | "pos";
            effect: number;
            /** @enum {unknown} */
            way?: "letter" | "phone" | "visit" | "fair" | "technical_exchange" | "business_event" | "tour";
        };
        PromiseKept: {
            promiseId: string;
        };
        CustomerPurchased: {
            orderId: string;
            amount: {
                minor: string;
                currency: string;
            };
            margin?: {
                minor: string;
                currency: string;
            };
            /** @enum {unknown} */
            channel?: "phone" | "email" | "web" | "chat" | "visit" | "letter" | "fair" | "event" | "kiosk" | "pos";
            category?: string;
            lines?: number;
            isNewProduct?: boolean;
            reason?: string;
        };
        PurchaseReturned: {
            returnId: string;
            amount: {
                minor: string;
                currency: string;
            };
            orderId?: string;
            reason?: string;
        };
        PurchaseCorrected: {
            orderId: string;
            amount: {
                minor: string;
                currency: string;
            };
            margin?: {
                minor: string;
                currency: string;
            };
            /** @enum {unknown} */
            channel?: "phone" | "email" | "web" | "chat" | "visit" | "letter" | "fair" | "event" | "kiosk" | "pos";
            category?: string;
        };
        PaymentReceived: {
            orderId: string;
            amount: {
                minor: string;
                currency: string;
            };
            daysLate: number;
        };
        PaymentMissed: {
            orderId: string;
            amount: {
                minor: string;
                currency: string;
            };
            daysLate: number;
        };
        CostToServeRecorded: {
            costId: string;
            amount: {
                minor: string;
                currency: string;
            };
            category: string;
        };
        CustomerComplained: {
            complaintId: string;
            /** @enum {unknown} */
            channel: "phone" | "email" | "web" | "chat" | "visit" | "letter" | "fair" | "event" | "kiosk" | "pos";
            severity: number;
            category?: string;
            /** @enum {unknown} */
            cause?: "people" | "process" | "product" | "policy";
            text?: {
                sealed: string;
            };
        };
        ComplaintAcknowledged: {
            complaintId: string;
            hoursOpen: number;
        };
        ComplaintActionTaken: {
            complaintId: string;
            hoursOpen: number;
        };
        CustomerCompensated: {
            complaintId: string;
            hoursOpen: number;
            amount?: {
                minor: string;
                currency: string;
            };
        };
        ComplaintResolved: {
            complaintId: string;
            hoursOpen: number;
            outcome?: string;
        };
        ComplaintWithdrawn: {
            complaintId: string;
        };
        CustomerRated: {
            ratingId: string;
            /** @enum {unknown} */
            instrument: "csat" | "nps" | "ces" | "dsr_item" | "dsr_service" | "dsr_delivery";
            score: number;
            score100: number;
        };
        NeedIdentified: {
            needId: string;
            /** @enum {unknown} */
            kind?: "explicit" | "real" | "hidden";
            area?: string;
            priority?: number;
            urgency?: number;
            importance?: number;
            costLevel?: number;
            /** @enum {unknown} */
            step?: "survey" | "analyse" | "talk" | "probe" | "repeat" | "confirm" | "present" | "wait";
        };
        NeedValidated: {
            needId: string;
            /** @enum {unknown} */
            kind: "explicit" | "real" | "hidden";
            area: string;
            priority: number;
        };
        ProposalSent: {
            needId: string;
            /** @enum {unknown} */
            kind?: "explicit" | "real" | "hidden";
            area?: string;
            priority?: number;
        };
        OpportunityAssessed: {
            opportunityId: string;
            salesStage: number;
            /** @enum {unknown} */
            funnelStage: "potential" | "target" | "intent" | "key" | "closed";
            intent: number;
            evidence: ("party_known" | "reachable" | "in_our_market" | "source_known" | "person_reached" | "use_for_it" | "can_pay" | "decider_known" | "need_known" | "project_known" | "schedule_known" | "budget_known" | "tested" | "platform_running" | "signing_date_set" | "signed_and_paid")[];
            amount?: {
                minor: string;
                currency: string;
            };
            potential?: number;
        };
        PresalesGiven: {
            opportunityId: string;
            /** @enum {unknown} */
            kind: "visit" | "information" | "presentation" | "tender" | "negotiation" | "implementation" | "completion";
        };
        ContractSent: {
            contractId: string;
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            amount?: {
                minor: string;
                currency: string;
            };
        };
        ContractSigned: {
            contractId: string;
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            amount?: {
                minor: string;
                currency: string;
            };
        };
        ContractExpired: {
            contractId: string;
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            amount?: {
                minor: string;
                currency: string;
            };
        };
        CareGiven: {
            careId: string;
            /** @enum {unknown} */
            kind: "birthday" | "festival" | "gift" | "letter" | "visit" | "support_plan";
            amount?: {
                minor: string;
                currency: string;
            };
        };
        SupportPlanned: {
            planId: string;
            amount: {
                minor: string;
                currency: string;
            };
            year: number;
        };
        ServiceRequested: {
            serviceId: string;
            kind: string;
        };
        ServiceCompleted: {
            serviceId: string;
            kind: string;
            hours: number;
            solved?: boolean;
            nextMaintenanceOn?: string;
        };
        SelfServiceUsed: {
            serviceId: string;
            kind: string;
            solved?: boolean;
        };
        CustomerReferred: {
            referredCustomerId: string;
            influence?: number;
        };
        PointsEarned: {
            entryId: string;
            points: number;
            expiresOn: string;
            orderId?: string;
        };
        PointsRedeemed: {
            entryId: string;
            points: number;
            orderId?: string;
            rewardId?: string;
        };
        PointsExpired: {
            entryId: string;
            points: number;
            expiresOn: string;
        };
        CustomerChurned: {
            /** @enum {unknown} */
            reason: "own_fault" | "customer_crisis" | "competitor" | "contract_end" | "unknown";
            /** @enum {unknown} */
            declaredBy: "person" | "policy";
        };
        CustomerWonBack: {
            reason: string;
        };
        CustomerMerged: {
            survivorId: string;
        };
        CustomerAbsorbed: {
            absorbedId: string;
        };
        CustomerErasureBegun: {
            requestId: string;
            legalBasis: string;
        };
        CustomerErased: {
            requestId: string;
            legalBasis: string;
        };
        CustomerEventSkipped: {
            skipped: number;
            eventId: string;
            reason: string;
            by: string;
        };
        PlanSet: {
            year: number;
            owner: string;
            /** @enum {unknown} */
            measure: "revenue" | "income" | "margin_rate" | "profit";
            amount?: {
                minor: string;
                currency: string;
            };
            ratePercent?: number;
        };
        RuleSetDrafted: {
            version: number;
            hash: string;
            document: Record<string, never>;
            by?: string;
        };
        RuleSetSubmitted: {
            version: number;
            hash: string;
            by: string;
        };
        RuleSetApproved: {
            version: number;
            hash: string;
            by: string;
            note: string;
            replayDigest?: string;
        };
        RuleSetRejected: {
            version: number;
            hash: string;
            by: string;
            reason: string;
        };
        RuleSetActivated: {
            version: number;
            hash: string;
            /** Format: date-time */
            effectiveFrom: string;
        };
        RuleSetRetired: {
            version: number;
            hash: string;
            /** Format: date-time */
            effectiveFrom: string;
        };
        DayClosed: {
            /** Format: date-time */
            through: string;
        };
        CutoffsPublished: {
            ruleSet: string;
            /** Format: date-time */
            instant: string;
            values: {
                [key: string]: {
                    [key: string]: number;
                };
            };
            members: {
                [key: string]: number;
            };
            position: string;
        };
        ImportBegan: {
            origin: string;
            file: string;
        };
        ImportLeftOpen: {
            origin: string;
        };
        ImportEnded: {
            origins: string[];
            publish: boolean;
        };
        SegmentChanged: {
            customerId: string;
            output: string;
            from: string | null;
            to: string | null;
            /** Format: date-time */
            at: string;
            cause: {
                event: string;
            } | {
                /** Format: date-time */
                tick: string;
            } | {
                activation: string;
            } | {
                retirement: string;
            };
            rule: string | null;
            ruleSet: string;
            knownPosition: string;
            /** @enum {unknown} */
            policy?: "activation" | "retirement";
            advice?: string;
            restates?: boolean;
            backfill?: boolean;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
