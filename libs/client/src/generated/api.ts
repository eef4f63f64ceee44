export interface paths {
    "/v1/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Customers, all or those that fit
         * @description A page at a time, by customer id (as bytes) unless `sort` says otherwise. Filters combine: all that are given hold. Send them again with `after`.
         *
         *     Roles: agent, analyst, auditor.
         */
        get: operations["ListCustomersEndpoint_get"];
        put?: never;
        /**
         * Register a customer
         * @description Recorded once on disk when this answers. `occurredAt` is required: a default of "now" would make every repeat of a request another request.
         *
         *     Roles: agent.
         */
        post: operations["RegisterCustomerEndpoint_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change what is known of who a customer is
         * @description Recorded once on disk when this answers. `occurredAt` is required: a default of "now" would make every repeat of a request another request.
         *
         *     Roles: agent.
         */
        post: operations["ChangeProfileEndpoint_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/owner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Assign the one owner of a customer
         * @description Recorded once on disk when this answers. `occurredAt` is required: a default of "now" would make every repeat of a request another request.
         *
         *     Roles: agent.
         */
        post: operations["AssignOwnerEndpoint_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record a contact
         * @description Recorded once on disk when this answers. `occurredAt` is required: a default of "now" would make every repeat of a request another request.
         *
         *     Roles: agent.
         */
        post: operations["RecordContactEndpoint_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/contacts/{contactId}/evaluation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Evaluate a contact
         * @description Recorded once on disk when this answers. `occurredAt` is required: a default of "now" would make every repeat of a request another request.
         *
         *     Roles: agent.
         */
        post: operations["EvaluateContactEndpoint_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/promises/{promiseId}/keeping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep a promise that was made in a contact
         * @description Recorded once on disk when this answers. `occurredAt` is required: a default of "now" would make every repeat of a request another request.
         *
         *     Roles: agent.
         */
        post: operations["KeepPromiseEndpoint_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/purchases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record a purchase
         * @description Recorded once on disk when this answers. `occurredAt` is required: a default of "now" would make every repeat of a request another request.
         *
         *     Roles: agent.
         */
        post: operations["RecordPurchaseEndpoint_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record a return
         * @description Recorded once on disk when this answers. `occurredAt` is required: a default of "now" would make every repeat of a request another request.
         *
         *     Roles: agent.
         */
        post: operations["RecordReturnEndpoint_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/purchases/{orderId}/correction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Correct a purchase: say all that is right
         * @description Recorded once on disk when this answers. `occurredAt` is required: a default of "now" would make every repeat of a request another request.
         *
         *     Roles: agent.
         */
        post: operations["CorrectPurchaseEndpoint_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/missed-payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that a payment was due and did not come
         * @description Recorded once on disk when this answers. `occurredAt` is required: a default of "now" would make every repeat of a request another request.
         *
         *     Roles: agent.
         */
        post: operations["RecordMissedPaymentEndpoint_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record a payment, or a part of one
         * @description Recorded once on disk when this answers. `occurredAt` is required: a default of "now" would make every repeat of a request another request.
         *
         *     Roles: agent.
         */
        post: operations["RecordPaymentEndpoint_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/costs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record what it cost to serve a customer
         * @description Recorded once on disk when this answers. `occurredAt` is required: a default of "now" would make every repeat of a request another request.
         *
         *     Roles: agent.
         */
        post: operations["RecordCostEndpoint_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/complaints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * File a complaint
         * @description Recorded once on disk when this answers. `occurredAt` is required: a default of "now" would make every repeat of a request another request.
         *
         *     Roles: agent.
         */
        post: operations["FileComplaintEndpoint_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/complaints/{complaintId}/acknowledgement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Acknowledge a complaint: the customer was answered
         * @description Recorded once on disk when this answers. `occurredAt` is required: a default of "now" would make every repeat of a request another request.
         *
         *     Roles: agent.
         */
        post: operations["AcknowledgeComplaintEndpoint_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/complaints/{complaintId}/action": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that something was done about a complaint
         * @description Recorded once on disk when this answers. `occurredAt` is required: a default of "now" would make every repeat of a request another request.
         *
         *     Roles: agent.
         */
        post: operations["ActOnComplaintEndpoint_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/complaints/{complaintId}/compensation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record what a customer was given to make up for a complaint
         * @description Recorded once on disk when this answers. `occurredAt` is required: a default of "now" would make every repeat of a request another request.
         *
         *     Roles: agent.
         */
        post: operations["CompensateCustomerEndpoint_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/complaints/{complaintId}/resolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resolve a complaint
         * @description Recorded once on disk when this answers. `occurredAt` is required: a default of "now" would make every repeat of a request another request.
         *
         *     Roles: agent.
         */
        post: operations["ResolveComplaintEndpoint_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/complaints/{complaintId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a complaint: to rules it was never made
         * @description Recorded once on disk when this answers. `occurredAt` is required: a default of "now" would make every repeat of a request another request.
         *
         *     Roles: agent.
         */
        post: operations["WithdrawComplaintEndpoint_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/ratings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record a rating
         * @description Recorded once on disk when this answers. `occurredAt` is required: a default of "now" would make every repeat of a request another request.
         *
         *     Roles: agent.
         */
        post: operations["RecordRatingEndpoint_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/needs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * State a need, or state it again with more known of it
         * @description Recorded once on disk when this answers. `occurredAt` is required: a default of "now" would make every repeat of a request another request.
         *
         *     Roles: agent.
         */
        post: operations["IdentifyNeedEndpoint_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/needs/{needId}/validation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Validate a need, once its area, kind and priority are known
         * @description Recorded once on disk when this answers. `occurredAt` is required: a default of "now" would make every repeat of a request another request.
         *
         *     Roles: agent.
         */
        post: operations["ValidateNeedEndpoint_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/needs/{needId}/proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer a need with a proposal; there may be several
         * @description Recorded once on disk when this answers. `occurredAt` is required: a default of "now" would make every repeat of a request another request.
         *
         *     Roles: agent.
         */
        post: operations["SendProposalEndpoint_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/opportunities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Assess an opportunity, for the first time or again
         * @description Recorded once on disk when this answers. `occurredAt` is required: a default of "now" would make every repeat of a request another request.
         *
         *     Roles: agent.
         */
        post: operations["AssessOpportunityEndpoint_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/opportunities/{opportunityId}/presales": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record what was done for an opportunity before the sale
         * @description Recorded once on disk when this answers. `occurredAt` is required: a default of "now" would make every repeat of a request another request.
         *
         *     Roles: agent.
         */
        post: operations["GivePresalesEndpoint_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/contracts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a contract, to be signed
         * @description Recorded once on disk when this answers. `occurredAt` is required: a default of "now" would make every repeat of a request another request.
         *
         *     Roles: agent.
         */
        post: operations["SendContractEndpoint_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/contracts/{contractId}/signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that a contract was signed
         * @description Recorded once on disk when this answers. `occurredAt` is required: a default of "now" would make every repeat of a request another request.
         *
         *     Roles: agent.
         */
        post: operations["SignContractEndpoint_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/contracts/{contractId}/expiry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that a contract ended, or that an offer lapsed unsigned
         * @description Recorded once on disk when this answers. `occurredAt` is required: a default of "now" would make every repeat of a request another request.
         *
         *     Roles: agent.
         */
        post: operations["ExpireContractEndpoint_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/care": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record what was done for a customer that sells nothing
         * @description Recorded once on disk when this answers. `occurredAt` is required: a default of "now" would make every repeat of a request another request.
         *
         *     Roles: agent.
         */
        post: operations["GiveCareEndpoint_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/support-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Plan the support of a customer for a year
         * @description Recorded once on disk when this answers. `occurredAt` is required: a default of "now" would make every repeat of a request another request.
         *
         *     Roles: agent.
         */
        post: operations["PlanSupportEndpoint_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that a customer asks for a service
         * @description Recorded once on disk when this answers. `occurredAt` is required: a default of "now" would make every repeat of a request another request.
         *
         *     Roles: agent.
         */
        post: operations["RequestServiceEndpoint_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/services/{serviceId}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete a service that was asked for
         * @description Recorded once on disk when this answers. `occurredAt` is required: a default of "now" would make every repeat of a request another request.
         *
         *     Roles: agent.
         */
        post: operations["CompleteServiceEndpoint_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/self-services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that a customer served itself
         * @description Recorded once on disk when this answers. `occurredAt` is required: a default of "now" would make every repeat of a request another request.
         *
         *     Roles: agent.
         */
        post: operations["UseSelfServiceEndpoint_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/referrals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that a customer brought another one
         * @description Recorded once on disk when this answers. `occurredAt` is required: a default of "now" would make every repeat of a request another request.
         *
         *     Roles: agent.
         */
        post: operations["ReferCustomerEndpoint_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/points": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record points that a customer earned
         * @description Recorded once on disk when this answers. `occurredAt` is required: a default of "now" would make every repeat of a request another request.
         *
         *     Roles: agent.
         */
        post: operations["EarnPointsEndpoint_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/points/redemptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record points that a customer used: those that expire first
         * @description Recorded once on disk when this answers. `occurredAt` is required: a default of "now" would make every repeat of a request another request.
         *
         *     Roles: agent.
         */
        post: operations["RedeemPointsEndpoint_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/points/expiries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let points expire: the ledger says how many, and of none nothing is recorded
         * @description Recorded once on disk when this answers. `occurredAt` is required: a default of "now" would make every repeat of a request another request.
         *
         *     Roles: agent.
         */
        post: operations["ExpirePointsEndpoint_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/churn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Declare that a customer has left
         * @description Recorded once on disk when this answers. `occurredAt` is required: a default of "now" would make every repeat of a request another request.
         *
         *     Roles: agent.
         */
        post: operations["DeclareChurnEndpoint_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/winning-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that a customer who had left was won back
         * @description Recorded once on disk when this answers. `occurredAt` is required: a default of "now" would make every repeat of a request another request.
         *
         *     Roles: agent.
         */
        post: operations["WinBackCustomerEndpoint_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge a customer into another, who is the same
         * @description Recorded once on disk when this answers. `occurredAt` is required: a default of "now" would make every repeat of a request another request.
         *
         *     Roles: agent.
         */
        post: operations["MergeCustomerEndpoint_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/skips": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Skip the event at which a customer is parked
         * @description The event stays in the log and counts nowhere: not for commands, rules, replays or pages, now and for every instant before. What waits behind it applies, in order. Who skipped it, when and why is an event of its own; that cannot be undone.
         *
         *     Roles: operator.
         */
        post: operations["SkipEventEndpoint_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erase a customer's personal data, and answer with what was done
         * @description From the first step on nothing else is recorded of the customer; then its key is destroyed, `CustomerErased` is recorded, and tables are scrubbed. What it did stays, and proofs of it hold. That cannot be undone. Whatever breaks off is finished by sending it again; so is what is answered with 202: the read models are not there yet. Whoever was merged into the customer is erased, too.
         *
         *     Roles: operator.
         */
        post: operations["EraseCustomerEndpoint_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/erasures/{requestId}/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say what a subscriber did about an erasure
         * @description For whoever was told of the customer: `CustomerErased` names the request. Sent again it changes nothing: the first that a subscriber says stands, and is answered.
         *
         *     Roles: subscriber.
         */
        post: operations["TakeReceiptEndpoint_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set what somebody means to reach in a year
         * @description One plan for each owner and measure; the last that is set stands. Set again as it stands, nothing happens.
         *
         *     Roles: analyst.
         */
        post: operations["SetPlanEndpoint_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rule-sets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All rule sets, or those in force at an instant
         * @description Those that came with the release and those that were drafted here, by id unless `sort` says otherwise. `inForce=true&at=2011-06-01T00:00:00Z` are those that were in force then, each with its version.
         *
         *     Roles: analyst, approver, auditor, operator.
         */
        get: operations["ListRuleSetsEndpoint_list"];
        put?: never;
        /**
         * Draft a version of a rule set
         * @description Changes nothing that is live. The id is in the document; a document that is a version already keeps its number and its author. The body may be the file itself, as `application/yaml`.
         *
         *     Roles: analyst.
         */
        post: operations["DraftRuleSetEndpoint_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rule-sets/{ruleSetId}/versions/{version}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit a version
         * @description Asks for a judgement of a draft.
         *
         *     Roles: analyst.
         */
        post: operations["JudgeVersionEndpoints_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rule-sets/{ruleSetId}/versions/{version}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve a version
         * @description Never its author. Changes nothing that is live, but lets the version be activated.
         *
         *     Roles: approver.
         */
        post: operations["JudgeVersionEndpoints_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rule-sets/{ruleSetId}/versions/{version}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reject a version
         * @description For good: what should come in force instead is drafted anew. Its author may, too, to withdraw it.
         *
         *     Roles: approver.
         */
        post: operations["JudgeVersionEndpoints_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rule-sets/{ruleSetId}/versions/{version}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Activate a version from an instant on
         * @description Takes the place of the version in force. The instant must lie after the latest activation or retirement, and not in the past (of a command under way: 5 minutes); only the first activation of a rule set may. An earlier version can be activated again.
         *
         *     Roles: approver.
         */
        post: operations["TurnVersionEndpoints_activate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rule-sets/{ruleSetId}/versions/{version}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retire a version from an instant on
         * @description No version is in force then, until another activation. The instant is bound as that of an activation is.
         *
         *     Roles: approver.
         */
        post: operations["TurnVersionEndpoints_retire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * To whom events are sent, by id, and how that goes
         * @description Roles: operator.
         */
        get: operations["ShowWebhooksEndpoints_list"];
        put?: never;
        /**
         * Have events sent somewhere, and be told the secret that signs them
         * @description What `/v1/feed` would tell is sent, each event as its CloudEvent in a POST of its own, by the Standard Webhooks specification: `webhook-id` is the id of the event, however often it comes. At least once, in the order of each customer. From `now` on unless `from` says otherwise. The secret is shown this once.
         *
         *     Roles: operator.
         */
        post: operations["ChangeWebhooksEndpoints_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{webhookId}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send nothing there until it is resumed
         * @description What happens meanwhile is sent then. One that is paused stays as it is.
         *
         *     Roles: operator.
         */
        post: operations["ChangeWebhooksEndpoints_pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{webhookId}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go on sending where it stopped
         * @description Roles: operator.
         */
        post: operations["ChangeWebhooksEndpoints_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{webhookId}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give it another secret; for a while those before it sign, too
         * @description Roles: operator.
         */
        post: operations["ChangeWebhooksEndpoints_rotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{webhookId}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have dead letters tried again, of one customer or of all
         * @description At once, with all their attempts; what waits behind them follows.
         *
         *     Roles: operator.
         */
        post: operations["ChangeWebhooksEndpoints_replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{webhookId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One of them
         * @description Roles: operator.
         */
        get: operations["ShowWebhooksEndpoints_show"];
        put?: never;
        post?: never;
        /**
         * Send nothing there any more, and forget what waits, was given up or was sent
         * @description Roles: operator.
         */
        delete: operations["ChangeWebhooksEndpoints_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A customer, with its results: current ones, or those of an instant
         * @description Current, as the read model has it, unless `asOf`, `knownAt` or `rules` is given: then as of an instant, as known then, under those rules, results as `/state` has them; `revision` and `position` are those of all that is known. Its `ETag` is weak: the revision, and a digest of the answer. Results move with the days while the revision stands still, so `If-Match` of a command takes the `revision` alone, in quotes. Of one that was merged, `mergedInto` says who goes on for it, and so does `Link: </v1/customers/…>; rel="successor-version"`; its own history and last results stay here.
         *
         *     Roles: agent, analyst, auditor.
         */
        get: operations["ShowCustomerEndpoint_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/card": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A customer all round, as of an instant
         * @description Profile, owner, totals, contract, latest contact, how much there is of each topic, and what is open: what had happened up to `asOf` (inclusive), by what is known now, or was at `knownAt`. What rule sets said of it then is at `/state`.
         *
         *     Roles: agent, analyst, auditor.
         */
        get: operations["ShowCardEndpoint_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A customer's events
         * @description As recorded, in the order they happened unless `sort` says otherwise. Filters combine. What is personal is opened; of a customer that was erased `{"erased": true}` stands in its place.
         *
         *     Roles: agent, auditor.
         */
        get: operations["ShowHistoryEndpoint_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A customer's changes of segment
         * @description Under every version that ever was activated, and what the activations changed; those that were taken back, too. Oldest first unless `sort` says otherwise. `inForce=true&superseded=false` are what the customer was.
         *
         *     Roles: agent, analyst, auditor.
         */
        get: operations["ShowChangesEndpoint_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/segments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A customer's current segments
         * @description What every output in force says: by rule set id and place of the output, unless `sort` says otherwise. What they said of an instant is at `/state`.
         *
         *     Roles: agent, analyst, auditor.
         */
        get: operations["ShowSegmentsEndpoint_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a customer was at an instant
         * @description On three axes of time: what had happened up to `asOf`, as known at `knownAt`, under the `rules` of then, of now or of a version, with the cut-offs that they published. Without `knownAt`, by what is known now; with it, what was said then.
         *
         *     Roles: agent, analyst, auditor.
         */
        get: operations["ShowStateEndpoint_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/why": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Why a customer is what it is
         * @description The rule that decided with every value filled in, the cut-offs quoted, the events behind each feature, what a hold is keeping back and when it takes effect, and the nearest other outcome. By what is known now, or was at `knownAt`. 404 `/problems/output-unknown` for an output that no rule set in force has.
         *
         *     Roles: agent, analyst, auditor.
         */
        get: operations["ShowWhyEndpoint_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/segments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many customers each result of each output has
         * @description By rule set id, place of the output and result, unless `sort` says otherwise.
         *
         *     Roles: agent, analyst, approver, auditor.
         */
        get: operations["CountSegmentsEndpoint_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/measures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What can be measured of all customers
         * @description Each with its formula, whose model it is, and what else it can be asked.
         *
         *     Roles: analyst, approver, auditor.
         */
        get: operations["ShowMeasuresEndpoints_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/measures/{measure}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A measure of all customers, as of an instant
         * @description By what is known now of what had happened up to `asOf` (inclusive): corrected, without what was withdrawn or skipped. What belongs to customers who were merged or erased since still happened; they are none of the customers any more.
         *
         *     Roles: analyst, approver, auditor.
         */
        get: operations["ShowMeasuresEndpoints_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/worklists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What work lists there are
         * @description Each with what puts a customer on it, whose model it is, and what else it can be asked.
         *
         *     Roles: agent, analyst, auditor.
         */
        get: operations["ShowWorkListsEndpoints_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/worklists/{list}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What there is to do, most urgent first
         * @description By what is known now of what had happened up to `asOf`, of customers who go on. A further page is of the same instant: give the `asOf` of the first.
         *
         *     Roles: agent, analyst, auditor.
         */
        get: operations["ShowWorkListsEndpoints_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow events, as Server-Sent Events
         * @description What is asked for, in the order of the log, each once, and then whatever comes. Each event has its type for a name, its position in the log for an id, and a CloudEvent 1.0 for data. `caught-up` says that all there was has been told; a block with an id alone, that there was nothing to tell up to there. Cut off, come back with the last id in `Last-Event-ID` (an `EventSource` does so by itself): nothing is left out, and nothing comes twice that was dealt with.
         *
         *     Roles: subscriber.
         */
        get: operations["FollowEventsEndpoint_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/feed/snapshot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What every customer is, to begin a feed with
         * @description NDJSON: first `{position, cut}`, then `{customerId, output, result, ruleSet}` of every output in force of every customer, last `{segments}`, their number: without it the answer was cut off. Then follow `/v1/feed?streams=segment&cut=…`: no change is told that is in it, and none is left out that is not.
         *
         *     Roles: subscriber.
         */
        get: operations["ShowSnapshotEndpoint_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/schemas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every type of event, with its version */
        get: operations["ShowSchemasEndpoints_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/schemas/{type}/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The JSON Schema of an event as it is stored; of a candidate, which is not, as it is told
         * @description Draft 2020-12, of `{ type, data, metadata }`; a CloudEvent has the same `data`. `CandidateSegmentChanged` is of the CloudEvent. It never changes so that who reads events by it would have to.
         */
        get: operations["ShowSchemasEndpoints_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/asyncapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What can be followed, as AsyncAPI 3.0: channels and the events in them */
        get: operations["ShowAsyncApiEndpoint_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rule-sets/{ruleSetId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A rule set with its versions: their state, who did what and when
         * @description As new as the log.
         *
         *     Roles: analyst, approver, auditor, operator.
         */
        get: operations["ShowRuleSetEndpoints_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rule-sets/{ruleSetId}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was in force when, and will be
         * @description As new as the log.
         *
         *     Roles: analyst, approver, auditor, operator.
         */
        get: operations["ShowRuleSetEndpoints_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rule-sets/{ruleSetId}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The versions of a rule set
         * @description As new as the log.
         *
         *     Roles: analyst, approver, auditor, operator.
         */
        get: operations["ShowRuleSetEndpoints_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rule-sets/{ruleSetId}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The document of a version; with `Accept: application/yaml` as a file
         * @description As new as the log.
         *
         *     Roles: analyst, approver, auditor, operator.
         */
        get: operations["ShowRuleSetEndpoints_version"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/public-key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The public key that tree heads are signed with
         * @description Roles: auditor, operator.
         */
        get: operations["ShowAuditEndpoints_publicKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/tree-head": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The last signed tree head
         * @description Keep `head` where nobody of this house can alter it: it is what the log can be held to.
         *
         *     Roles: auditor, operator.
         */
        get: operations["ShowAuditEndpoints_treeHead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/proofs/inclusion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * That an event is in the log
         * @description By `position`, or by `stream` and `revision`. RFC 9162, section 2.1.3. Checked before it is answered.
         *
         *     Roles: auditor.
         */
        get: operations["ShowAuditEndpoints_inclusion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/proofs/consistency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * That the log only grew between two sizes
         * @description RFC 9162, section 2.1.4. Sizes are those of tree heads that you kept.
         *
         *     Roles: auditor, operator.
         */
        get: operations["ShowAuditEndpoints_consistency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who was shown customers, and what for
         * @description The latest first unless `sort` says otherwise. Filters combine. That it was asked is itself written down.
         *
         *     Roles: auditor.
         */
        get: operations["ShowAccessEndpoint_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/erasures/{requestId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was done for a request to be erased
         * @description Roles: operator, auditor.
         */
        get: operations["ShowErasureEndpoint_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{webhookId}/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was given up
         * @description One event a customer, which some two days of attempts did not deliver; what came of the customer since waits behind it, in order. Other customers are not held up.
         *
         *     Roles: operator.
         */
        get: operations["ShowWebhooksEndpoints_deadLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{webhookId}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The log of deliveries, the latest first
         * @description Of 30 days and 100 000 attempts, at most. What was sent and what was answered is not in it.
         *
         *     Roles: operator.
         */
        get: operations["ShowWebhooksEndpoints_deliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/subject-access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything held of a person, for the person
         * @description Events with what is personal opened, what they led to and why, rows of tables, requests to be erased, who was shown the customer and who was handed it in a file or a feed. Merges are followed both ways: it is one person. Of whoever was erased it says so. That it was asked is itself written down. As a page for the person: `hindsight subject-access`.
         *
         *     Roles: auditor.
         */
        get: operations["ShowSubjectAccessEndpoint_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Consumer groups, by name: who consumes, how far they are behind, what is parked
         * @description What is behind is counted to 10000 events of the log for each; `isAll` says whether that was all.
         *
         *     Roles: operator.
         */
        get: operations["ShowGroupsEndpoints_list"];
        put?: never;
        /**
         * Make or change consumer groups until they are as a document says
         * @description The document is the file that `hindsight groups apply` takes; the body may be the file itself, as `application/yaml`. Idempotent: what is as it is wanted is left alone, with its consumers, and groups that are not named stay. One after the other: those before one that cannot be changed are made.
         *
         *     Roles: operator.
         */
        post: operations["ChangeGroupsEndpoints_apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/groups/{group}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give out again what a group parked
         * @description Roles: operator.
         */
        post: operations["ChangeGroupsEndpoints_replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/groups/{group}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One of them
         * @description Roles: operator.
         */
        get: operations["ShowGroupsEndpoints_show"];
        put?: never;
        post?: never;
        /**
         * Remove a group, with what it knows of how far it is; its consumers are let go
         * @description Roles: operator.
         */
        delete: operations["ChangeGroupsEndpoints_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/groups/{group}/parked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What nobody in a group could deal with, the oldest first
         * @description What the event says is not shown.
         *
         *     Roles: operator.
         */
        get: operations["ShowGroupsEndpoints_parked"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/replays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your replays
         * @description Those under way and those that are kept, the latest first unless `sort` says otherwise.
         *
         *     Roles: analyst, approver, auditor.
         */
        get: operations["ListReplaysEndpoint_list"];
        put?: never;
        /**
         * Replay history under other rules, and compare
         * @description As `hindsight replay` does: all of history under the control and under the candidate. Changes nothing that is live. It runs in its turn; `Location` says where to ask how far it is. The words of the check and of failures are English.
         *
         *     Roles: analyst, approver, auditor.
         */
        post: operations["StartReplayEndpoint_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/replays/{replayId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far a replay is
         * @description To be told of every step instead, follow `/progress`.
         *
         *     Roles: analyst, approver, auditor.
         */
        get: operations["ShowReplayEndpoints_get"];
        put?: never;
        post?: never;
        /**
         * Cancel a replay, or remove one
         * @description What waits or runs is cancelled, within a second; asked again, that changes nothing. What is done or failed is removed, with its report.
         *
         *     Roles: analyst, approver, auditor.
         */
        delete: operations["ShowReplayEndpoints_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/replays/{replayId}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow a replay, as Server-Sent Events
         * @description `progress` at once and whenever it has moved, with `state`, `done`, `total`, `perSecond` and `etaSeconds`; then exactly one of `done`, `failed` and `cancelled`, with the replay as `GET` has it, and the stream ends. Close an `EventSource` then: it would come back. A stream that ends without is cut off: come back after `retry`.
         *
         *     Roles: analyst, approver, auditor.
         */
        get: operations["FollowReplayEndpoint_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/replays/{replayId}/feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the candidate of a replay makes of customers, as Server-Sent Events
         * @description Every change of segment under the candidate, by instant and customer, as the `CandidateSegmentChanged` CloudEvents of a replay that was started with `feed`; nothing of it is ever on `/v1/feed`. `caught-up` is the end: a stream that is opened behind it is answered with 204, which ends an `EventSource`. Cut off before, come back with the last id in `Last-Event-ID`: nothing is left out, and nothing comes twice. Whosever replay it is, whoever has its id may follow it.
         *
         *     Roles: subscriber.
         */
        get: operations["FollowCandidateEndpoint_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/replays/{replayId}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The report of a replay, with what it rests on
         * @description As `hindsight replay` writes it; it never changes.
         *
         *     Roles: analyst, approver, auditor.
         */
        get: operations["ShowReportEndpoints_json"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/replays/{replayId}/result.html": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The report as a page that needs nothing else
         * @description As `hindsight replay` writes it; it never changes.
         *
         *     Roles: analyst, approver, auditor.
         */
        get: operations["ShowReportEndpoints_html"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/replays/{replayId}/result.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every cell of every matrix, month ends first
         * @description As `hindsight replay` writes it; it never changes.
         *
         *     Roles: analyst, approver, auditor.
         */
        get: operations["ShowReportEndpoints_matrix"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/replays/{replayId}/movers.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everybody who moved, with both reasons
         * @description As `hindsight replay` writes it; it never changes.
         *
         *     Roles: analyst, approver, auditor.
         */
        get: operations["ShowReportEndpoints_movers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/replays/{replayId}/movers.parquet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everybody who moved, as Parquet
         * @description As `hindsight replay` writes it; it never changes.
         *
         *     Roles: analyst, approver, auditor.
         */
        get: operations["ShowReportEndpoints_moversParquet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        FieldProblemDocument: {
            /** @example amount.minor */
            field: string;
            /** @example must be a whole number of minor units as text, at most 18 digits */
            message: string;
        };
        ProblemDocument: {
            /**
             * @description Names the problem; stable
             * @example /problems/order-id-reused
             */
            type: string;
            /** @example This order is recorded, with other facts */
            title: string;
            /** @example 409 */
            status: number;
            /** @description What stands in the way, with its facts */
            detail: string;
            /** @example /v1/customers/ada/purchases */
            instance: string;
            /**
             * @description What `X-Request-Id` says, yours if you sent one
             * @example till-7:0042
             */
            requestId: string;
            errors?: components["schemas"]["FieldProblemDocument"][];
        };
        RegisterCustomerBody: {
            /**
             * @description Your own id, pseudonymous
             * @example ada
             */
            customerId: string;
            /**
             * @example person
             * @enum {string}
             */
            partyKind: "person" | "organisation" | "household" | "internal";
            /** @example fair-2026 */
            leadSource?: string;
            /**
             * @example {
             *       "country": "GB"
             *     }
             */
            attributes?: {
                country?: string;
                region?: string;
                city_tier?: string;
                industry?: string;
                employees?: string;
                role?: string;
                style?: string;
            };
            /**
             * @description Personal: encrypted under the customer's own key before it leaves the process; no rule reads it, and erasing the customer destroys the key
             * @example {
             *       "name": "Ada Lovelace"
             *     }
             */
            personal?: {
                name?: string;
                phone?: string;
                email?: string;
                address?: string;
            };
            /**
             * Format: date-time
             * @description When they became a customer of record
             * @example 2026-01-05T09:00:00Z
             */
            occurredAt: string;
        };
        ReceiptBody: {
            /** @example ada */
            customerId: string;
            /**
             * @description Revision of the customer's stream after this command
             * @example 3
             */
            revision: string;
            /**
             * @description Position in the log; give it to a query as `atLeast` to read your own write
             * @example 18221
             */
            position: string | null;
        };
        ChangeProfileBody: {
            /**
             * @description What is so now; what stood at that instant already is not recorded again
             * @example {
             *       "region": "north"
             *     }
             */
            attributes?: {
                country?: string;
                region?: string;
                city_tier?: string;
                industry?: string;
                employees?: string;
                role?: string;
                style?: string;
                health?: string;
                religion?: string;
                ethnicity?: string;
                politics?: string;
                union?: string;
                sexuality?: string;
                credit?: string;
                loans?: string;
                birthday?: string;
            };
            /**
             * @description What sensitive attributes are kept for; they are health, religion, ethnicity, politics, union, sexuality, credit, loans, birthday, and need it
             * @example meals without nuts
             */
            purpose?: string;
            /**
             * @description Where it is on record that the customer agreed to the purpose; sensitive attributes need it
             * @example form 2026-17
             */
            consent?: string;
            /**
             * @description Consent to this attribute was withdrawn; no rule sees it from then on
             * @example health
             * @enum {string}
             */
            withdrawn?: "health" | "religion" | "ethnicity" | "politics" | "union" | "sexuality" | "credit" | "loans" | "birthday";
            /**
             * @description Personal: encrypted under the customer's own key before it leaves the process; no rule reads it, and erasing the customer destroys the key
             * @example {
             *       "phone": "+44 20 7946 0018"
             *     }
             */
            personal?: {
                name?: string;
                phone?: string;
                email?: string;
                address?: string;
            };
            /**
             * Format: date-time
             * @description Since when it is so
             * @example 2026-01-05T09:00:00Z
             */
            occurredAt: string;
        };
        AssignOwnerBody: {
            /**
             * @description Your own id of who looks after the customer from then on
             * @example rosa
             */
            ownerId: string;
            /**
             * Format: date-time
             * @description Since when; until another is assigned
             * @example 2026-01-05T09:00:00Z
             */
            occurredAt: string;
        };
        RecordContactBody: {
            /**
             * @description Your own id of this contact
             * @example call-17
             */
            contactId: string;
            /**
             * @example phone
             * @enum {string}
             */
            channel: "phone" | "email" | "web" | "chat" | "visit" | "letter" | "fair" | "event" | "kiosk" | "pos";
            /**
             * @description `in`: the customer came to us
             * @example in
             * @enum {string}
             */
            direction: "in" | "out";
            /**
             * @example sale
             * @enum {string}
             */
            purpose: "sale" | "presales" | "service" | "care" | "survey" | "retention";
            /**
             * @example reached
             * @enum {string}
             */
            outcome: "reached" | "not_reached" | "refused" | "promised";
            /** @example 240 */
            durationSeconds?: number;
            /**
             * Format: date-time
             * @example 2026-01-05T09:00:00Z
             */
            nextContactAt?: string;
            /**
             * @description Your own id of what was promised, made once
             * @example promise-3
             */
            promiseId?: string;
            /**
             * Format: date-time
             * @description Until when it is to be kept
             * @example 2026-01-05T09:00:00Z
             */
            promiseDue?: string;
            /** @description What was said. Personal: encrypted under the customer's own key before it leaves the process; no rule reads it, and erasing the customer destroys the key */
            note?: string;
            /**
             * Format: date-time
             * @example 2026-01-05T09:00:00Z
             */
            occurredAt: string;
        };
        EvaluateContactBody: {
            /**
             * @description What it did for the relation: 1 (nothing) to 5 (much)
             * @example 4
             */
            effect: number;
            /**
             * @description Where the channel does not tell it: an exchange between technicians, a tour
             * @example letter
             * @enum {string}
             */
            way?: "letter" | "phone" | "visit" | "fair" | "technical_exchange" | "business_event" | "tour";
            /**
             * Format: date-time
             * @example 2026-01-05T09:00:00Z
             */
            occurredAt: string;
        };
        KeepPromiseBody: {
            /**
             * Format: date-time
             * @description When it was done; later than it was due is late, and is taken
             * @example 2026-01-05T09:00:00Z
             */
            occurredAt: string;
        };
        MoneyBody: {
            /**
             * @description Minor units (pence, cents) as text: 12.99 GBP is "1299"
             * @example 1299
             */
            minor: string;
            /**
             * @description ISO 4217; must be the reporting currency
             * @example GBP
             */
            currency: string;
        };
        RecordPurchaseBody: {
            /**
             * @description Your own id of this order
             * @example order-536365
             */
            orderId: string;
            /** @description Above zero */
            amount: components["schemas"]["MoneyBody"];
            /** @description May be negative: a sale at a loss */
            margin?: components["schemas"]["MoneyBody"];
            /**
             * @example phone
             * @enum {string}
             */
            channel?: "phone" | "email" | "web" | "chat" | "visit" | "letter" | "fair" | "event" | "kiosk" | "pos";
            /** @example homeware */
            category?: string;
            /**
             * @description How many lines the order has
             * @example 3
             */
            lines?: number;
            isNewProduct?: boolean;
            reason?: string;
            /**
             * Format: date-time
             * @description When it was bought
             * @example 2026-01-05T09:00:00Z
             */
            occurredAt: string;
        };
        RecordReturnBody: {
            /**
             * @description Your own id of this return
             * @example return-7
             */
            returnId: string;
            /**
             * @description The order, where it is known
             * @example order-536365
             */
            orderId?: string;
            /** @description Above zero: what was given back */
            amount: components["schemas"]["MoneyBody"];
            /** @example damaged */
            reason?: string;
            /**
             * Format: date-time
             * @example 2026-01-05T09:00:00Z
             */
            occurredAt: string;
        };
        CorrectPurchaseBody: {
            /** @description The right amount; above zero, and not below what was returned */
            amount: components["schemas"]["MoneyBody"];
            /** @description Left out: as the purchase said it */
            margin?: components["schemas"]["MoneyBody"];
            /**
             * @example phone
             * @enum {string}
             */
            channel?: "phone" | "email" | "web" | "chat" | "visit" | "letter" | "fair" | "event" | "kiosk" | "pos";
            /** @example homeware */
            category?: string;
            /**
             * Format: date-time
             * @description When it was corrected; the purchase stays where it is
             * @example 2026-01-05T09:00:00Z
             */
            occurredAt: string;
        };
        RecordMissedPaymentBody: {
            /**
             * @description The order that it is for
             * @example order-536365
             */
            orderId: string;
            /** @description What is missing; above zero */
            amount: components["schemas"]["MoneyBody"];
            /**
             * @description Whole days after it was due
             * @example 1
             */
            daysLate: number;
            /**
             * Format: date-time
             * @description When it was found missing
             * @example 2026-01-05T09:00:00Z
             */
            occurredAt: string;
        };
        RecordPaymentBody: {
            /**
             * @description The order that it is for; several payments may be
             * @example order-536365
             */
            orderId: string;
            /** @description Above zero */
            amount: components["schemas"]["MoneyBody"];
            /**
             * @description Whole days after it was due; 0: in time
             * @example 3
             */
            daysLate: number;
            /**
             * Format: date-time
             * @description When it came in
             * @example 2026-01-05T09:00:00Z
             */
            occurredAt: string;
        };
        RecordCostBody: {
            /**
             * @description Your own id of this cost
             * @example cost-17
             */
            costId: string;
            /** @description Above zero */
            amount: components["schemas"]["MoneyBody"];
            /**
             * @description What for
             * @example delivery
             */
            category: string;
            /**
             * Format: date-time
             * @example 2026-01-05T09:00:00Z
             */
            occurredAt: string;
        };
        FileComplaintBody: {
            /**
             * @description Your own id of this complaint
             * @example complaint-4
             */
            complaintId: string;
            /**
             * @example phone
             * @enum {string}
             */
            channel: "phone" | "email" | "web" | "chat" | "visit" | "letter" | "fair" | "event" | "kiosk" | "pos";
            /** @example delivery */
            category?: string;
            /**
             * @description 1 (a remark) to 5 (grave), whole
             * @example 3
             */
            severity: number;
            /**
             * @example people
             * @enum {string}
             */
            cause?: "people" | "process" | "product" | "policy";
            /** @description What the customer said. Personal: encrypted under the customer's own key before it leaves the process; no rule reads it, and erasing the customer destroys the key */
            text?: string;
            /**
             * Format: date-time
             * @example 2026-01-05T09:00:00Z
             */
            occurredAt: string;
        };
        AcknowledgeComplaintBody: {
            /**
             * Format: date-time
             * @description When the customer was answered
             * @example 2026-01-05T09:00:00Z
             */
            occurredAt: string;
        };
        ActOnComplaintBody: {
            /**
             * Format: date-time
             * @description When it was done; each action of a complaint has an instant of its own
             * @example 2026-01-05T09:00:00Z
             */
            occurredAt: string;
        };
        CompensateCustomerBody: {
            /** @description What it was worth; leave it out for a gesture without a price */
            amount?: components["schemas"]["MoneyBody"];
            /**
             * Format: date-time
             * @description When it was given
             * @example 2026-01-05T09:00:00Z
             */
            occurredAt: string;
        };
        ResolveComplaintBody: {
            /** @example refunded */
            outcome?: string;
            /**
             * Format: date-time
             * @description When it was resolved
             * @example 2026-01-05T09:00:00Z
             */
            occurredAt: string;
        };
        WithdrawComplaintBody: {
            /**
             * Format: date-time
             * @description When the customer took it back
             * @example 2026-01-05T09:00:00Z
             */
            occurredAt: string;
        };
        RecordRatingBody: {
            /**
             * @description Your own id of this rating
             * @example survey-9
             */
            ratingId: string;
            /**
             * @example csat
             * @enum {string}
             */
            instrument: "csat" | "nps" | "ces" | "dsr_item" | "dsr_service" | "dsr_delivery";
            /**
             * @description In the instrument's own scale
             * @example 4
             */
            score: number;
            /**
             * Format: date-time
             * @example 2026-01-05T09:00:00Z
             */
            occurredAt: string;
        };
        IdentifyNeedBody: {
            /**
             * @description Your own id of this need
             * @example need-2
             */
            needId: string;
            /**
             * @description What it is about, which defines it: finance, performance, image, power, achievement, recognition, acceptance, order, safety, protection, investment, service, or another word
             * @example finance
             */
            area?: string;
            /**
             * @description Classifies it
             * @example explicit
             * @enum {string}
             */
            kind?: "explicit" | "real" | "hidden";
            /**
             * @description 1 (can wait) to 5 (presses), whole. Not given, but urgency, importance and costLevel are: their mean, with 6 - costLevel, halves up
             * @example 4
             */
            priority?: number;
            /**
             * @description How soon it has to be answered
             * @example 5
             */
            urgency?: number;
            /**
             * @description What it means to the customer
             * @example 4
             */
            importance?: number;
            /**
             * @description What answering it costs; 5: most
             * @example 2
             */
            costLevel?: number;
            /**
             * @description The step on which it was found out
             * @example survey
             * @enum {string}
             */
            step?: "survey" | "analyse" | "talk" | "probe" | "repeat" | "confirm" | "present" | "wait";
            /**
             * Format: date-time
             * @description Since when that is known
             * @example 2026-01-05T09:00:00Z
             */
            occurredAt: string;
        };
        ValidateNeedBody: {
            /**
             * Format: date-time
             * @description When the customer confirmed it, as it was known then
             * @example 2026-01-05T09:00:00Z
             */
            occurredAt: string;
        };
        SendProposalBody: {
            /**
             * Format: date-time
             * @description When it was sent; more than 48 hours after the need is late, and is taken
             * @example 2026-01-05T09:00:00Z
             */
            occurredAt: string;
        };
        AssessOpportunityBody: {
            /**
             * @description Your own id of this opportunity
             * @example opportunity-1
             */
            opportunityId: string;
            /**
             * @description 0 not reached yet, 1 newly assigned, 2 contacted, 3 need known, 4 choosing, 5 contract sent, 6 under contract, 7 contract expired
             * @example 4
             */
            salesStage: number;
            /**
             * @example target
             * @enum {string}
             */
            funnelStage: "potential" | "target" | "intent" | "key" | "closed";
            /**
             * @description 1 (unlikely) to 5 (very likely), whole
             * @example 3
             */
            intent: number;
            /** @description Above zero */
            amount?: components["schemas"]["MoneyBody"];
            /**
             * @description 0 to 100
             * @example 80
             */
            potential?: number;
            /**
             * @description What was found out; what earlier assessments of this opportunity said still counts. Entering a stage asks for: potential: party_known, reachable, in_our_market, source_known; target: person_reached, use_for_it, can_pay, decider_known; intent: need_known, project_known, schedule_known, budget_known; key: nothing; closed: tested, platform_running, signing_date_set, signed_and_paid
             * @example [
             *       "person_reached",
             *       "use_for_it",
             *       "can_pay",
             *       "decider_known"
             *     ]
             */
            evidence?: string[];
            /**
             * Format: date-time
             * @description When it was assessed
             * @example 2026-01-05T09:00:00Z
             */
            occurredAt: string;
        };
        GivePresalesBody: {
            /**
             * @example visit
             * @enum {string}
             */
            kind: "visit" | "information" | "presentation" | "tender" | "negotiation" | "implementation" | "completion";
            /**
             * Format: date-time
             * @example 2026-01-05T09:00:00Z
             */
            occurredAt: string;
        };
        SendContractBody: {
            /**
             * @description Your own id of this contract; a renewal has another
             * @example contract-9
             */
            contractId: string;
            /** @description Above zero */
            amount?: components["schemas"]["MoneyBody"];
            /**
             * Format: date-time
             * @description It runs from here
             * @example 2026-01-05T09:00:00Z
             */
            from: string;
            /**
             * Format: date-time
             * @description Until here, not included; after `from`. It ends when its expiry is recorded
             * @example 2026-01-09T09:00:00Z
             */
            to: string;
            /**
             * Format: date-time
             * @description When it was sent
             * @example 2026-01-05T09:00:00Z
             */
            occurredAt: string;
        };
        SignContractBody: {
            /** @description Above zero; as it was sent unless given */
            amount?: components["schemas"]["MoneyBody"];
            /**
             * Format: date-time
             * @description As it was sent unless given
             * @example 2026-01-05T09:00:00Z
             */
            from?: string;
            /**
             * Format: date-time
             * @description As it was sent unless given; after `from`
             * @example 2026-01-09T09:00:00Z
             */
            to?: string;
            /**
             * Format: date-time
             * @description When it was signed
             * @example 2026-01-05T09:00:00Z
             */
            occurredAt: string;
        };
        ExpireContractBody: {
            /**
             * Format: date-time
             * @description When it ended, in time or not; of an offer, when it lapsed
             * @example 2026-01-05T09:00:00Z
             */
            occurredAt: string;
        };
        GiveCareBody: {
            /**
             * @description Your own id of this care
             * @example care-3
             */
            careId: string;
            /**
             * @example birthday
             * @enum {string}
             */
            kind: "birthday" | "festival" | "gift" | "letter" | "visit" | "support_plan";
            /** @description Above zero: what it cost */
            amount?: components["schemas"]["MoneyBody"];
            /**
             * Format: date-time
             * @example 2026-01-05T09:00:00Z
             */
            occurredAt: string;
        };
        PlanSupportBody: {
            /**
             * @description Your own id of this plan
             * @example plan-2026
             */
            planId: string;
            /** @description Above zero: the budget */
            amount: components["schemas"]["MoneyBody"];
            /**
             * @description The calendar year
             * @example 2026
             */
            year: number;
            /**
             * Format: date-time
             * @description When it was planned
             * @example 2026-01-05T09:00:00Z
             */
            occurredAt: string;
        };
        RequestServiceBody: {
            /**
             * @description Your own id of this service
             * @example service-5
             */
            serviceId: string;
            /**
             * @description installation, consultation, repair, maintenance, faq, forum, or another word
             * @example repair
             */
            kind: string;
            /**
             * Format: date-time
             * @description When it was asked for
             * @example 2026-01-05T09:00:00Z
             */
            occurredAt: string;
        };
        CompleteServiceBody: {
            /** @description Whether what was wrong is right now; leave it out where nobody knows */
            solved?: boolean;
            /**
             * Format: date
             * @description When the next maintenance is due
             * @example 2027-01-08
             */
            nextMaintenanceOn?: string;
            /**
             * Format: date-time
             * @description When it was done; the hours from the request to here are recorded
             * @example 2026-01-05T09:00:00Z
             */
            occurredAt: string;
        };
        UseSelfServiceBody: {
            /**
             * @description Your own id of this use; a service that is asked for has another
             * @example visit-8
             */
            serviceId: string;
            /**
             * @description installation, consultation, repair, maintenance, faq, forum, or another word
             * @example faq
             */
            kind: string;
            /** @description Whether it helped; leave it out where nobody knows */
            solved?: boolean;
            /**
             * Format: date-time
             * @example 2026-01-05T09:00:00Z
             */
            occurredAt: string;
        };
        ReferCustomerBody: {
            /**
             * @description Who was brought; need not be registered yet
             * @example bob
             */
            referredCustomerId: string;
            /**
             * @description How much it is due to the customer: 0 to 100
             * @example 80
             */
            influence?: number;
            /**
             * Format: date-time
             * @example 2026-01-05T09:00:00Z
             */
            occurredAt: string;
        };
        EarnPointsBody: {
            /**
             * @description Your own id of this entry
             * @example points-1
             */
            entryId: string;
            /**
             * @description Whole, 1 or more
             * @example 120
             */
            points: number;
            /** @example order-536365 */
            orderId?: string;
            /**
             * Format: date
             * @description The last day on which they can be used (UTC)
             * @example 2026-12-31
             */
            expiresOn: string;
            /**
             * Format: date-time
             * @example 2026-01-05T09:00:00Z
             */
            occurredAt: string;
        };
        RedeemPointsBody: {
            /**
             * @description Your own id of this entry
             * @example points-2
             */
            entryId: string;
            /**
             * @description Whole, 1 or more
             * @example 100
             */
            points: number;
            /**
             * @description Part of whose price they were
             * @example order-536366
             */
            orderId?: string;
            /**
             * @description What was given for them
             * @example mug
             */
            rewardId?: string;
            /**
             * Format: date-time
             * @example 2026-01-05T09:00:00Z
             */
            occurredAt: string;
        };
        ExpirePointsBody: {
            /**
             * @description Your own id of this entry
             * @example points-3
             */
            entryId: string;
            /**
             * Format: date
             * @description All that are left of those whose last day is this or an earlier one
             * @example 2026-01-07
             */
            expiresOn: string;
            /**
             * Format: date-time
             * @description After that day (UTC)
             * @example 2026-01-05T09:00:00Z
             */
            occurredAt: string;
        };
        DeclareChurnBody: {
            /**
             * @example own_fault
             * @enum {string}
             */
            reason: "own_fault" | "customer_crisis" | "competitor" | "contract_end" | "unknown";
            /**
             * @example person
             * @enum {string}
             */
            declaredBy: "person" | "policy";
            /**
             * Format: date-time
             * @example 2026-01-05T09:00:00Z
             */
            occurredAt: string;
        };
        WinBackCustomerBody: {
            /**
             * @description What did it
             * @example apology and refund
             */
            reason: string;
            /**
             * Format: date-time
             * @example 2026-01-05T09:00:00Z
             */
            occurredAt: string;
        };
        MergeCustomerBody: {
            /**
             * @description Who goes on; registered, and neither merged nor erased
             * @example ada
             */
            survivorId: string;
            /**
             * Format: date-time
             * @description Nothing that happened to this customer then or later counts any more
             * @example 2026-01-05T09:00:00Z
             */
            occurredAt: string;
        };
        SkipEventBody: {
            /** @description Of the event in the customer's stream, at which the customer is parked */
            revision: string;
            /** @description Of the event, so that no other is meant */
            eventId: string;
            /** @description Stored with the skip, and shown wherever the event is */
            reason: string;
        };
        EraseCustomerBody: {
            /**
             * @description Your own id of the request; sent again, it is the same request
             * @example request-17
             */
            requestId: string;
            /**
             * @description Stored, and shown: nothing personal
             * @example GDPR art. 17 (1) (b)
             */
            legalBasis: string;
        };
        ErasedCustomerBody: {
            /** @example ada */
            customerId: string;
            /**
             * @description Nothing else was taken down behind this event
             * @example 7
             */
            fencedAtRevision: string;
            /**
             * Format: uuid
             * @description null: nothing personal was ever kept
             */
            keyId: string | null;
            /** Format: date-time */
            keyDestroyedAt: string;
            /**
             * @description Of `CustomerErased`
             * @example 8
             */
            erasedAtRevision: string;
            /** @example 18900 */
            erasedAtPosition: string;
            /**
             * @description Events of the log with sealed text, which opens no more
             * @example 3
             */
            sealedEvents: number;
        };
        ScrubbedTableBody: {
            /** @example customer_event */
            table: string;
            /**
             * @description With sealed text of these customers
             * @example 0
             */
            rowsLeft: number;
        };
        ExportBody: {
            /**
             * @description The endpoint, the command, or `webhook`
             * @example GET /v1/feed
             */
            what: string;
            /**
             * @description Who asked for it, or the id of the webhook
             * @example mailing
             */
            recipient: string;
            /**
             * @description null: nobody said
             * @example newsletter
             */
            purpose: string | null;
            /** @description It may have shown anybody, so that this customer is only perhaps in it */
            everyone: boolean;
            /** @example 2 */
            count: number;
            /** Format: date-time */
            first: string;
            /** Format: date-time */
            last: string;
        };
        ErasureReceiptBody: {
            /** @example request-17 */
            requestId: string;
            /** @example ada */
            customerId: string;
            /** @example GDPR art. 17 (1) (b) */
            legalBasis: string;
            /** @example dpo */
            askedBy: string;
            /** Format: date-time */
            askedAt: string;
            /**
             * Format: date-time
             * @description null: under way; send the request again
             */
            completedAt: string | null;
            /** @description The customer, and whoever was merged into it */
            customers: components["schemas"]["ErasedCustomerBody"][];
            /** @description Who goes on for the customer, and was not asked about */
            mergedInto: string | null;
            tables: components["schemas"]["ScrubbedTableBody"][];
            /** @description Who was handed one of them in a file or a feed before, or perhaps: they are to be told */
            exports: components["schemas"]["ExportBody"][];
            /**
             * @description What was to be done about the archive
             * @enum {string}
             */
            archive: "nothing-personal";
        };
        ReceiptGivenBody: {
            /**
             * @description What was done. Stored, and shown: nothing personal
             * @example deleted 3 letters
             */
            did: string;
            /**
             * Format: date-time
             * @description When; now unless given
             * @example 2026-01-05T09:00:00Z
             */
            doneAt?: string;
        };
        SubscriberReceiptBody: {
            /** @example request-17 */
            requestId: string;
            /**
             * @description The name of its key
             * @example mailing
             */
            subscriber: string;
            /** @example deleted 3 letters */
            did: string;
            /** Format: date-time */
            doneAt: string;
            /** Format: date-time */
            receivedAt: string;
        };
        SetPlanBody: {
            /**
             * @description Whose plan it is: a person or a team
             * @example north
             */
            owner: string;
            /**
             * @example revenue
             * @enum {string}
             */
            measure: "revenue" | "income" | "margin_rate" | "profit";
            /** @description Of a sum; only a profit may be 0 or a loss */
            amount?: components["schemas"]["MoneyBody"];
            /** @description Of `margin_rate`: percent of revenue, -100 to 100 */
            ratePercent?: number;
            /**
             * Format: date-time
             * @description When it was decided
             * @example 2026-01-05T09:00:00Z
             */
            occurredAt: string;
        };
        PlanReceiptBody: {
            /** @example 2026 */
            year: number;
            /**
             * @description Revision of the plans of that year after this command
             * @example 3
             */
            revision: string;
            /**
             * @description Position in the log
             * @example 18221
             */
            position: string | null;
        };
        DraftRuleSetBody: {
            /** @description The rule set: as text (YAML or JSON), whose places problems then name, or as an object */
            document: string | {
                [key: string]: unknown;
            };
        };
        RuleSetReceiptBody: {
            /** @example tier-pyramid */
            ruleSetId: string;
            /**
             * @description Of a draft: the number that the document has
             * @example 1
             */
            version: number;
            /**
             * @description Of what the document means: comments and layout do not change it
             * @example 6d6bd1628898918ad72120be30d28f04536ac467ba5368da6c61930b16b28460
             */
            hash: string;
            /**
             * @description Revision of the rule set's stream; `If-Match` takes it in quotes
             * @example 3
             */
            revision: string;
            /**
             * @description Position in the log
             * @example 18221
             */
            position: string | null;
        };
        SubmitVersionBody: Record<string, never>;
        ApproveVersionBody: {
            /**
             * @description What the approval is based on
             * @example as replayed on the last year
             */
            note: string;
            /**
             * @description Of the replay that was looked at
             * @example d137846bdde42c80d8923d3210deb5f1fdb6544f17c4ee2d54c9b852a2388887
             */
            replayDigest?: string;
        };
        RejectVersionBody: {
            /** @example moves too many customers at once */
            reason: string;
        };
        ActivateVersionBody: {
            /**
             * Format: date-time
             * @description In force from here on, inclusive
             * @example 2026-01-05T09:00:00Z
             */
            effectiveFrom: string;
        };
        RetireVersionBody: {
            /**
             * Format: date-time
             * @description Out of force from here on, inclusive
             * @example 2099-01-01T00:00:00Z
             */
            effectiveFrom: string;
        };
        AddWebhookBody: {
            /**
             * @description `customer`: what happens to customers; `segment`: what they are, whenever that changes. Both unless given
             * @example customer,segment
             */
            streams?: string;
            /**
             * @description Of these types alone, with commas between
             * @example CustomerPurchased,SegmentChanged
             */
            types?: string;
            /**
             * @description Of this customer alone
             * @example ada
             */
            customer?: string;
            /**
             * @description From the beginning (`start`), from `now` on, or after a position that a command or this feed gave. `start` unless given; `Last-Event-ID` comes before it
             * @example now
             */
            from?: string;
            /** @example mailing */
            webhookId: string;
            /**
             * @description Where events are sent to; `http:`, and addresses that are not public, where this server allows them
             * @example https://receiver.example/hindsight
             */
            url: string;
            /**
             * @description What customers are shown there for: it is written down
             * @example returns by mail
             */
            purpose: string;
        };
        WebhookSecretBody: {
            /** @example mailing */
            webhookId: string;
            /**
             * @description Shown this once
             * @example whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw
             */
            secret: string;
            /**
             * Format: date-time
             * @description Until when those before it sign, too
             */
            othersUntil: string | null;
        };
        PauseWebhookBody: {
            /**
             * @description Why; shown until it is resumed
             * @example maintenance until noon
             */
            because: string;
        };
        BacklogBody: {
            /** @example 0 */
            customers: number;
            /** @example 0 */
            messages: number;
        };
        WebhookBody: {
            /** @example mailing */
            webhookId: string;
            /** @example https://receiver.example/hindsight */
            url: string;
            /**
             * @example [
             *       "customer"
             *     ]
             */
            streams: string[];
            /** @description null: of every type */
            types: string[] | null;
            /** @description null: of every customer */
            customer: string | null;
            /** @example returns by mail */
            purpose: string;
            /**
             * @description `failing`: nothing gets through
             * @enum {string}
             */
            state: "active" | "failing" | "paused";
            /**
             * @description Up to there everything was delivered, or waits; null: it begins with the log
             * @example 22408405
             */
            position: string | null;
            /**
             * @description Attempts that failed since the last one that did not
             * @example 0
             */
            failures: number;
            /** Format: date-time */
            failingSince: string | null;
            /** Format: date-time */
            pausedAt: string | null;
            /** @description `hindsight`: it had failed for a day */
            pausedBy: string | null;
            pausedBecause: string | null;
            /** @description What waits to be tried again */
            waiting: components["schemas"]["BacklogBody"];
            /** @description What was given up, with all that waits behind it */
            dead: components["schemas"]["BacklogBody"];
            /** Format: date-time */
            createdAt: string;
            /** @example ops */
            createdBy: string;
        };
        NothingBody: Record<string, never>;
        RotateSecretBody: {
            /**
             * @description How long the secrets before it sign, too; 24 h unless given
             * @example 24
             */
            overlapHours?: number;
        };
        ReplayWebhookBody: {
            /**
             * @description Of this customer alone
             * @example ada
             */
            customer?: string;
        };
        ReplayedBody: {
            /**
             * @description Of how many customers something is tried again
             * @example 1
             */
            customers: number;
        };
        ResultBody: {
            /**
             * @description id@version#hash
             * @example tier-pyramid@1#6f1c…
             */
            ruleSet: string;
            /** @example tier */
            output: string;
            /**
             * @description null for a score without bands
             * @example 重要客户
             */
            result: string | null;
            /**
             * @description The result in the language of `Accept-Language`; itself where no word is known
             * @example top
             */
            label: string | null;
            /** @description Of a score, as of an instant */
            value?: number | null;
            /**
             * @description What decided
             * @example vip
             */
            rule: string | null;
            /** Format: date-time */
            since: string | null;
        };
        CustomerBody: {
            /** @example ada */
            customerId: string;
            /** @example person */
            partyKind: string;
            leadSource: string | null;
            /**
             * @example {
             *       "country": "GB"
             *     }
             */
            attributes: Record<string, never>;
            /** Format: date-time */
            registeredAt: string;
            /** Format: date-time */
            firstEventAt: string;
            /** Format: date-time */
            lastEventAt: string;
            /**
             * Format: date-time
             * @description Merged or erased at
             */
            endedAt: string | null;
            /** @description Who goes on for it, once it was merged */
            mergedInto: string | null;
            /** @example 3 */
            purchaseCount: number;
            /** @example 1 */
            returnCount: number;
            /** @description Purchases less returns */
            netSpend: components["schemas"]["MoneyBody"];
            /** @description Of every output of every rule set in force */
            results: components["schemas"]["ResultBody"][];
            /**
             * @description Last revision applied
             * @example 5
             */
            revision: string;
            /**
             * @description Its position in the log
             * @example 18221
             */
            position: string;
        };
        CustomerPageBody: {
            /** @description Give it as `after` for the next page; null on the last */
            next: string | null;
            items: components["schemas"]["CustomerBody"][];
        };
        PointsBody: {
            /** @example 2026-12-31 */
            expiresOn: string;
            /** @example 120 */
            points: number;
        };
        ContractStatusBody: {
            /** @enum {string} */
            status: "none" | "sent" | "under_contract" | "expired";
            /** @example under contract */
            label: string;
            /** @description When the latest term ends */
            to: string | null;
        };
        LastContactBody: {
            /** Format: date-time */
            at: string;
            /** @example phone */
            channel: string | null;
            /** @example out */
            direction: string | null;
            /** @example care */
            purpose: string | null;
            /** @example reached */
            outcome: string | null;
            /**
             * @description What these four are called, in the language of `Accept-Language`
             * @example {
             *       "channel": "phone",
             *       "direction": "outbound",
             *       "purpose": "care",
             *       "outcome": "reached"
             *     }
             */
            labels: Record<string, never>;
            /** Format: date-time */
            nextContactAt: string | null;
        };
        CountBody: {
            /** @example complaints */
            of: string;
            /**
             * @description In the language of `Accept-Language`
             * @example complaints
             */
            label: string;
            /** @example 2 */
            count: number;
        };
        OpenComplaintBody: {
            /** @example q-17 */
            complaintId: string;
            /** Format: date-time */
            complainedAt: string;
            /** @example 3 */
            severity: number;
            /** @example 30.5 */
            hoursOpen: number;
            /**
             * @description The first step that is overdue by the service levels of this system
             * @example acknowledged
             */
            missing: string | null;
            /**
             * @description What that step is called
             * @example acknowledged
             */
            label: string | null;
            /**
             * @description Within how many hours it was due
             * @example 24
             */
            limitHours: number | null;
            /** @example 6.5 */
            hoursOverdue: number | null;
        };
        CustomerCardBody: {
            /** @example ada */
            customerId: string;
            /** Format: date-time */
            asOf: string;
            /** @description Last position of the log that counts; null: all of it */
            knownAt: string | null;
            /** @description One of its events cannot be applied: then there is nothing on the card */
            parked: boolean;
            /** Format: date-time */
            registeredAt: string | null;
            /** @example person */
            partyKind: string | null;
            leadSource: string | null;
            /**
             * @description In the language of `Accept-Language`
             * @example person
             */
            partyKindLabel: string | null;
            leadSourceLabel: string | null;
            /**
             * @example {
             *       "country": "GB"
             *     }
             */
            attributes: Record<string, never>;
            /** @example kim */
            ownerId: string | null;
            /**
             * Format: date-time
             * @description When it ended
             */
            endedAt: string | null;
            /**
             * @description And as what
             * @enum {string|null}
             */
            endedAs: "merged" | "erased" | null;
            /** @description Who goes on for it */
            mergedInto: string | null;
            /** @description Declared lost, and not won back */
            isLost: boolean;
            /** Format: date-time */
            firstPurchaseAt: string | null;
            /** Format: date-time */
            lastPurchaseAt: string | null;
            /** @description Purchases less returns */
            netSpend: components["schemas"]["MoneyBody"];
            returned: components["schemas"]["MoneyBody"];
            costToServe: components["schemas"]["MoneyBody"];
            /**
             * @description Points that can be used
             * @example 120
             */
            pointsHeld: number;
            /** @description The same by the last day on which they can be */
            points: components["schemas"]["PointsBody"][];
            contract: components["schemas"]["ContractStatusBody"];
            lastContact: components["schemas"]["LastContactBody"] | null;
            /** @description How much there is of each topic */
            topics: components["schemas"]["CountBody"][];
            /** @description What waits for somebody */
            open: components["schemas"]["CountBody"][];
            /** @description Those of them that are complaints, oldest first */
            complaints: components["schemas"]["OpenComplaintBody"][];
        };
        SkipViewBody: {
            /**
             * Format: date-time
             * @description When that was decided
             */
            at: string;
            /** @example ops */
            by: string;
            /** @example entered again as order-536366 */
            reason: string;
        };
        HistoryEntryBody: {
            /** @example 1 */
            revision: string;
            /** @example 18221 */
            position: string;
            /** Format: uuid */
            eventId: string;
            /** @example CustomerPurchased */
            type: string;
            /**
             * @description In the language of `Accept-Language`
             * @example purchased
             */
            label: string;
            /**
             * Format: date-time
             * @description When it happened
             */
            occurredAt: string;
            /**
             * Format: date-time
             * @description When we heard of it
             */
            recordedAt: string;
            /** @example api */
            origin: string;
            /**
             * @example {
             *       "orderId": "order-536365",
             *       "amount": {
             *         "minor": "1299",
             *         "currency": "GBP"
             *       }
             *     }
             */
            data: Record<string, never>;
            /** @description How it came that the event counts nowhere; null: it counts */
            skipped: components["schemas"]["SkipViewBody"] | null;
        };
        HistoryBody: {
            /** @description Give it as `after` for the next page; null on the last */
            next: string | null;
            items: components["schemas"]["HistoryEntryBody"][];
        };
        ChangeBody: {
            /**
             * @description id@version#hash
             * @example tier-pyramid@1#6f1c…
             */
            ruleSet: string;
            /** @example tier */
            output: string;
            /** @description null: the first result */
            from: string | null;
            /** @example 重要客户 */
            to: string;
            /** @description In the language of `Accept-Language` */
            fromLabel: string | null;
            /** @example top */
            toLabel: string;
            /**
             * Format: date-time
             * @description When it took effect
             */
            at: string;
            /** @description Whether its version was the one in force at that instant */
            inForce: boolean;
            /** @description The id of an event, the instant of a tick, or the version that came in force */
            cause: {
                event: string;
            } | {
                tick: string;
            } | {
                activation: string;
            };
            /**
             * @description What decided
             * @example vip
             */
            rule: string;
            /**
             * @description Position in the log
             * @example 18221
             */
            knownPosition: string;
            /** @description Whether a late event changed what had been said before */
            restates: boolean;
            /** @description Position of what took it back; null: it stands */
            supersededAt: string | null;
        };
        ChangesBody: {
            /** @description Give it as `after` for the next page; null on the last */
            next: string | null;
            items: components["schemas"]["ChangeBody"][];
        };
        SegmentsBody: {
            /** @description Give it as `after` for the next page; null on the last */
            next: string | null;
            items: components["schemas"]["ResultBody"][];
        };
        RuleSetStateBody: {
            /** @example tier-pyramid@1#6f1c… */
            ruleSet: string;
            /** @description Whether cut-offs count that were published only after `knownAt` */
            laterCutoffs: boolean;
            /** @description Empty before the customer's first event */
            results: components["schemas"]["ResultBody"][];
            /**
             * @example {
             *       "spend_365d": 12.99,
             *       "orders_365d": 1
             *     }
             */
            features: Record<string, never>;
        };
        StateBody: {
            /** @example ada */
            customerId: string;
            /** Format: date-time */
            asOf: string;
            /** @description Last position of the log that counts; null: all of it */
            knownAt: string | null;
            /** @example then */
            rules: string;
            /** @description Revision of an event that stands, or then stood, in the way of a parked customer; null: none does */
            stoppedAt: string | null;
            ruleSets: components["schemas"]["RuleSetStateBody"][];
        };
        WhyNumberBody: {
            /** @example ratings - 20 * open_complaints */
            text: string;
            /** @example 72.5 - 20 * 1 */
            filled: string;
            /** @example 52.5 */
            value: number | null;
        };
        WhyClauseBody: {
            /** @example spend_365d >= value.p20 */
            text: string;
            /**
             * @description With the value of every name filled in
             * @example 2033.1 >= 2460.85
             */
            filled: string;
            /** @example false */
            holds: boolean;
        };
        WhyTriedBody: {
            /** @example spend_365d >= value.p20 */
            text: string;
            /**
             * @description With the value of every name filled in
             * @example 2033.1 >= 2460.85
             */
            filled: string;
            /** @example false */
            holds: boolean;
            /**
             * @description Id of the row, band or transition; `when` of a flag
             * @example second
             */
            rule: string;
            /** @example 次要客户 */
            then: string;
            /** @description The parts joined by && and ||, each by itself */
            clauses: components["schemas"]["WhyClauseBody"][];
            /**
             * @description How long a transition must hold, ms
             * @example 0
             */
            holdMs: number;
        };
        WhyDecisionBody: {
            /** Format: date-time */
            at: string;
            /** @example 普通客户 */
            result: string | null;
            /** @example ordinary */
            rule: string | null;
            /** @description The state that transitions leave */
            from: string | null;
            /** @description The number of a score */
            number: components["schemas"]["WhyNumberBody"] | null;
            /** @description In order; the last one held, unless none did */
            tried: components["schemas"]["WhyTriedBody"][];
        };
        WhyStepBody: {
            /** Format: date-time */
            at: string;
            result: string;
            rule: string;
        };
        WhyKeptBackBody: {
            /** @example 小客户 */
            result: string;
            /** @example else */
            rule: string;
            /**
             * Format: date-time
             * @description Since when it holds without a break
             */
            since: string;
            /** @example 2592000000 */
            holdMs: number;
            /**
             * Format: date-time
             * @description If nothing else happens; null: then never
             */
            takesEffectAt: string | null;
            /** @description The changes up to then */
            steps: components["schemas"]["WhyStepBody"][];
        };
        WhyCutoffBody: {
            /** @example value */
            population: string;
            /** @example p20 */
            cut: string;
            /**
             * @description desc: larger is better
             * @enum {string}
             */
            order: "asc" | "desc";
            /**
             * @description null: not published yet
             * @example 2460.85
             */
            value: number | null;
            /** Format: date-time */
            inForceSince: string | null;
        };
        WhyWindowBody: {
            /**
             * Format: date-time
             * @description Exclusive; null: without a window
             */
            after: string | null;
            /**
             * Format: date-time
             * @description Inclusive
             */
            through: string;
        };
        WhyEventBody: {
            /** Format: uuid */
            eventId: string;
            /** @example purchased */
            type: string;
            /** Format: date-time */
            occurredAt: string;
            /**
             * @description Major units; negative for a return
             * @example 12.99
             */
            amount: number | null;
            /** @description 0 to 100 */
            score: number | null;
            /**
             * @description Of the field that is read
             * @example 12.99
             */
            value: number | string | boolean | null;
        };
        WhyFeatureBody: {
            /** @example spend_365d */
            name: string;
            /** @example sum */
            agg: string;
            /** @example 2033.1 */
            value: number | string | boolean | null;
            window: components["schemas"]["WhyWindowBody"];
            /**
             * @description How many events it is made of
             * @example 7
             */
            count: number;
            /** @description The first 20 of them */
            events: components["schemas"]["WhyEventBody"][];
        };
        WhyNearestBody: {
            /** @example spend_365d */
            feature: string;
            /** @example 2033.1 */
            value: number;
            /** @example 2460.85 */
            to: number;
            /** @example 427.75 */
            change: number;
            /**
             * @description |to − value| / max(1, |value|)
             * @example 0.21
             */
            relative: number;
            /**
             * @description The steps in which it moves; null: any
             * @example 0.01
             */
            step: number | null;
            /** @example 次要客户 */
            result: string;
            /** @example second */
            rule: string;
        };
        WhySkippedBody: {
            /** @example 1 */
            revision: string;
            /** Format: uuid */
            eventId: string;
            /**
             * Format: date-time
             * @description When that was decided
             */
            at: string;
            /** @example ops */
            by: string;
            /** @example entered again as order-536366 */
            reason: string;
        };
        WhyTextBody: {
            en: string;
            zh: string;
        };
        WhyBody: {
            /** @example ada */
            customerId: string;
            /** @example tier-pyramid@1#6f1c… */
            ruleSet: string;
            /** @description Last position of the log that counts; null: all of it */
            knownAt: string | null;
            /** @description Whether cut-offs count that were published only after `knownAt` */
            laterCutoffs: boolean;
            /** @description Revision of an event that stands, or then stood, in the way of a parked customer; null: none does */
            stoppedAt: string | null;
            /** @example tier */
            output: string;
            /** @enum {string} */
            type: "table" | "machine" | "score" | "flag";
            /** Format: date-time */
            at: string;
            /**
             * Format: date-time
             * @description The last evaluation at or before `at`
             */
            evaluatedAt: string;
            /** @example 普通客户 */
            result: string | null;
            /** @description Of a score */
            value: number | null;
            /**
             * @description That the change to this result names
             * @example ordinary
             */
            rule: string | null;
            /** Format: date-time */
            since: string | null;
            /** @description The evaluation that decided for this result */
            decided: components["schemas"]["WhyDecisionBody"];
            /** @description What the conditions alone say now, holds aside */
            raw: components["schemas"]["WhyDecisionBody"];
            /** @description What holds are keeping back */
            keptBack: components["schemas"]["WhyKeptBackBody"][];
            cutoffs: components["schemas"]["WhyCutoffBody"][];
            features: components["schemas"]["WhyFeatureBody"][];
            /** @description The smallest change of one number that would have changed the raw result */
            nearest: components["schemas"]["WhyNearestBody"] | null;
            /** @description Events of the customer that count nowhere */
            skipped: components["schemas"]["WhySkippedBody"][];
            /** @description All of it as running text */
            text: components["schemas"]["WhyTextBody"];
        };
        SegmentBody: {
            /**
             * @description id@version#hash
             * @example tier-pyramid@1#6f1c…
             */
            ruleSet: string;
            /** @example tier */
            output: string;
            /** @example 重要客户 */
            result: string | null;
            /**
             * @description In the language of `Accept-Language`
             * @example top
             */
            label: string | null;
            /** @example 17 */
            customers: number;
        };
        CountsBody: {
            /** @description Give it as `after` for the next page; null on the last */
            next: string | null;
            items: components["schemas"]["SegmentBody"][];
        };
        ParameterBody: {
            /** @example windowDays */
            name: string;
            /** @example days of 24 hours up to asOf that count */
            says: string;
            /**
             * @description null: none
             * @example 365
             */
            usual: number | string | null;
        };
        MeasureSummaryBody: {
            /** @example pareto */
            name: string;
            /** @example Pareto: what the best 20 % hold */
            title: string;
            /** @example net spend of the best ⌈20 % · n⌉ / net spend of all n */
            formula: string;
            /**
             * @description Whose model it is, and which choices are ours
             * @example S03; Pareto (1896)
             */
            source: string;
            parameters: components["schemas"]["ParameterBody"][];
        };
        MeasureListBody: {
            items: components["schemas"]["MeasureSummaryBody"][];
        };
        WindowBody: {
            /**
             * Format: date-time
             * @description Exclusive; null: from the beginning
             */
            after: string | null;
            /**
             * Format: date-time
             * @description Inclusive
             */
            through: string;
        };
        FigureBody: {
            /** @example best20Share */
            name: string;
            /**
             * @description In the language of `Accept-Language`
             * @example share of the best 20 %
             */
            label: string;
            /**
             * @description `minor`: minor units of `currency`, exact, as text; `meanMinor`: the same divided, a number
             * @enum {string}
             */
            unit: "count" | "minor" | "meanMinor" | "share" | "ratio" | "score" | "number" | "hours" | "days" | "text" | "month" | "instant";
            /**
             * @description Whether it is a word, which the `label` of a row puts in words
             * @example false
             */
            isWord: boolean;
            /**
             * @description null: nothing to compute it from
             * @example 0.77
             */
            value: number | string | null;
        };
        ColumnBody: {
            /** @example best20Share */
            name: string;
            /**
             * @description In the language of `Accept-Language`
             * @example share of the best 20 %
             */
            label: string;
            /**
             * @description `minor`: minor units of `currency`, exact, as text; `meanMinor`: the same divided, a number
             * @enum {string}
             */
            unit: "count" | "minor" | "meanMinor" | "share" | "ratio" | "score" | "number" | "hours" | "days" | "text" | "month" | "instant";
            /**
             * @description Whether it is a word, which the `label` of a row puts in words
             * @example false
             */
            isWord: boolean;
        };
        TableBody: {
            /** @example curve */
            name: string;
            /** @example What the best hold */
            title: string;
            /**
             * @description The column that is best drawn as bars
             * @example share
             */
            bars: string | null;
            columns: components["schemas"]["ColumnBody"][];
            /**
             * @description By the names of the columns; `label` is what the word among them is called
             * @example [
             *       {
             *         "part": 0.2,
             *         "customers": 875,
             *         "minor": "646312345",
             *         "share": 0.77
             *       }
             *     ]
             */
            rows: {
                [key: string]: number | string | null;
            }[];
        };
        MeasureBody: {
            /** @example Pareto: what the best 20 % hold */
            title: string;
            /** @example net spend of the best ⌈20 % · n⌉ / net spend of all n */
            formula: string;
            /** @example S03; Pareto (1896) */
            source: string;
            /** Format: date-time */
            asOf: string;
            /** @example GBP */
            currency: string;
            /**
             * @description Customers left out: one of their events cannot be applied
             * @example 0
             */
            parked: number;
            /** @example pareto */
            measure: string;
            window: components["schemas"]["WindowBody"];
            figures: components["schemas"]["FigureBody"][];
            tables: components["schemas"]["TableBody"][];
        };
        WorkListBody: {
            /** @example Pareto: what the best 20 % hold */
            title: string;
            /** @example net spend of the best ⌈20 % · n⌉ / net spend of all n */
            formula: string;
            /** @example S03; Pareto (1896) */
            source: string;
            /** Format: date-time */
            asOf: string;
            /** @example GBP */
            currency: string;
            /**
             * @description Customers left out: one of their events cannot be applied
             * @example 0
             */
            parked: number;
            /** @example call-list */
            workList: string;
            /** @description What the list cannot know */
            missing: string | null;
            columns: components["schemas"]["ColumnBody"][];
            /**
             * @description By the names of the columns; `label` is what the word among them is called
             * @example [
             *       {
             *         "customerId": "ada",
             *         "ownerId": "kim"
             *       }
             *     ]
             */
            items: {
                [key: string]: number | string | null;
            }[];
            /** @description `after` of the next page; null: these are the last */
            next: string | null;
            /**
             * @description How many there are, on all pages
             * @example 17
             */
            total: number;
        };
        SchemaEntry: {
            /** @example CustomerPurchased */
            type: string;
            /**
             * @description `metadata.schemaVersion`; `schemaversion` in a CloudEvent
             * @example 1
             */
            version: number;
            /** @example /schemas/CustomerPurchased/1 */
            url: string;
        };
        SchemasBody: {
            items: components["schemas"]["SchemaEntry"][];
        };
        TitleBody: {
            /** @example Customer pyramid */
            en: string;
            /** @example 客户金字塔 */
            zh: string;
        };
        StretchBody: {
            /** @example 1 */
            version: number;
            /** @example 6d6bd1628898918ad72120be30d28f04536ac467ba5368da6c61930b16b28460 */
            hash: string;
            /**
             * Format: date-time
             * @description Inclusive
             */
            from: string;
            /**
             * Format: date-time
             * @description Exclusive; null without end
             */
            until: string | null;
        };
        SummaryBody: {
            /** @example tier-pyramid */
            ruleSetId: string;
            /** @description Of the latest version */
            title: components["schemas"]["TitleBody"];
            /**
             * @description How many there are
             * @example 2
             */
            versions: number;
            /**
             * @description Of the latest version
             * @enum {string}
             */
            state: "drafted" | "submitted" | "approved" | "rejected" | "activated" | "retired";
            /** @description Now, or at the instant that was asked for; null: no version */
            inForce: components["schemas"]["StretchBody"] | null;
        };
        RuleSetListBody: {
            /** @description Give it as `after` for the next page; null on the last */
            next: string | null;
            items: components["schemas"]["SummaryBody"][];
        };
        StepBody: {
            /** @enum {string} */
            step: "drafted" | "submitted" | "approved" | "rejected" | "activated" | "retired";
            /** @example ann */
            by: string;
            /** Format: date-time */
            at: string;
            /** @description Of an approval */
            note?: string;
            /** @description Of the replay that the approval is based on */
            replayDigest?: string;
            /** @description Of a rejection */
            reason?: string;
            /**
             * Format: date-time
             * @description Of an activation or a retirement
             */
            effectiveFrom?: string;
        };
        VersionBody: {
            /** @example 1 */
            version: number;
            /** @example 6d6bd1628898918ad72120be30d28f04536ac467ba5368da6c61930b16b28460 */
            hash: string;
            /**
             * @description One that was activated stays so when another follows it
             * @enum {string}
             */
            state: "drafted" | "submitted" | "approved" | "rejected" | "activated" | "retired";
            /**
             * @description null: it came with a release
             * @example ann
             */
            author: string | null;
            /** @description Now */
            inForce: boolean;
            /** @description In the order in which it was done */
            steps: components["schemas"]["StepBody"][];
        };
        RuleSetBody: {
            /** @example tier-pyramid */
            ruleSetId: string;
            title: components["schemas"]["TitleBody"];
            /**
             * @description What the latest version is for; whatever reads a sensitive attribute says so
             * @example meals without nuts
             */
            purpose: string | null;
            /**
             * @description `If-Match` of a command takes it in quotes
             * @example 3
             */
            revision: string;
            /** @description Now, or at the instant that was asked for; null: no version */
            inForce: components["schemas"]["StretchBody"] | null;
            /** @description From the first */
            versions: components["schemas"]["VersionBody"][];
        };
        RuleSetTimelineBody: {
            /** @description Give it as `after` for the next page; null on the last */
            next: string | null;
            /** @example tier-pyramid */
            ruleSetId: string;
            /** @description Where nothing was in force, there is a gap */
            items: components["schemas"]["StretchBody"][];
        };
        RuleSetVersionsBody: {
            /** @description Give it as `after` for the next page; null on the last */
            next: string | null;
            /** @example tier-pyramid */
            ruleSetId: string;
            items: components["schemas"]["VersionBody"][];
        };
        RuleSetDocumentBody: {
            /** @example tier-pyramid */
            ruleSetId: string;
            /** @example 1 */
            version: number;
            /** @example 6d6bd1628898918ad72120be30d28f04536ac467ba5368da6c61930b16b28460 */
            hash: string;
            document: {
                [key: string]: unknown;
            };
        };
        AuditKeyBody: {
            /** @example hindsight/9f86d081884c7d65+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW */
            publicKey: string;
        };
        TreeHeadBody: {
            /** @description The signed note (c2sp.org/tlog-checkpoint): keep this */
            head: string;
            /** @example hindsight/9f86d081884c7d65 */
            origin: string;
            /** @example 46814 */
            treeSize: number;
            /**
             * @description SHA-256, base64
             * @example qqSZ4ylYmaWuUQFT9+FbQSNSn4ZDAiIXWjqGC9bNeQk=
             */
            rootHash: string;
            /**
             * @description In the log
             * @example 22408405
             */
            position: string | null;
            /** @example 2026-01-05T09:00:00.000Z */
            signedAt: string;
        };
        InclusionProofBody: {
            /**
             * @description In the log
             * @example 22408405
             */
            position: string;
            /** @example customer-ada */
            stream: string;
            /** @example 3 */
            revision: string;
            /** @example 584ca086-084e-5fb3-adc8-c0c5f97bfd30 */
            eventId: string;
            /** @example CustomerPurchased */
            type: string;
            /**
             * @description Place of the leaf, from 0
             * @example 17
             */
            index: number;
            /** @example 46814 */
            treeSize: number;
            /**
             * @description SHA-256, base64
             * @example qqSZ4ylYmaWuUQFT9+FbQSNSn4ZDAiIXWjqGC9bNeQk=
             */
            rootHash: string;
            /**
             * @description SHA-256, base64
             * @example qqSZ4ylYmaWuUQFT9+FbQSNSn4ZDAiIXWjqGC9bNeQk=
             */
            leafHash: string;
            /** @description Hashes from the neighbour of the leaf up, base64 */
            path: string[];
            /** @description The bytes that are hashed, base64: the event as it is stored */
            leaf: string;
            /** @description All that it takes to check it offline (c2sp.org/tlog-proof); null: no head of this size is the last */
            proof: string | null;
        };
        ConsistencyProofBody: {
            /** @example 17 */
            from: number;
            /** @example 46814 */
            to: number;
            /**
             * @description SHA-256, base64
             * @example qqSZ4ylYmaWuUQFT9+FbQSNSn4ZDAiIXWjqGC9bNeQk=
             */
            fromRoot: string;
            /**
             * @description SHA-256, base64
             * @example qqSZ4ylYmaWuUQFT9+FbQSNSn4ZDAiIXWjqGC9bNeQk=
             */
            toRoot: string;
            /** @description Base64 */
            path: string[];
        };
        AccessBody: {
            /** @example 17 */
            id: string;
            /** Format: date-time */
            at: string;
            /**
             * @description The name of the key, or of who has the token
             * @example till-7
             */
            actor: string;
            /**
             * @example [
             *       "agent"
             *     ]
             */
            roles: string[];
            /** @example GET /v1/customers/:customerId/card */
            what: string;
            /** @example /v1/customers/ada/card */
            asked: string;
            /**
             * @description Who was shown
             * @example [
             *       "ada"
             *     ]
             */
            customers: string[];
            /** @description It may have been any customer: a feed, a report */
            everyone: boolean;
            /**
             * @description null: nobody said
             * @example complaint 4711
             */
            purpose: string | null;
            /** @example till-7:0042 */
            requestId: string;
        };
        AccessPageBody: {
            /** @description Give it as `after` for the next page; null on the last */
            next: string | null;
            items: components["schemas"]["AccessBody"][];
        };
        MissingReceiptBody: {
            /** @example newsletter */
            subscriber: string;
            /**
             * @description Whole days since the erasure was asked for
             * @example 3
             */
            waitingDays: number;
        };
        ErasureViewBody: {
            /** @example request-17 */
            requestId: string;
            /** @example ada */
            customerId: string;
            /** @example GDPR art. 17 (1) (b) */
            legalBasis: string;
            /** @example dpo */
            askedBy: string;
            /** Format: date-time */
            askedAt: string;
            /**
             * Format: date-time
             * @description null: under way; send the request again
             */
            completedAt: string | null;
            /** @description The customer, and whoever was merged into it */
            customers: components["schemas"]["ErasedCustomerBody"][];
            /** @description Who goes on for the customer, and was not asked about */
            mergedInto: string | null;
            tables: components["schemas"]["ScrubbedTableBody"][];
            /** @description Who was handed one of them in a file or a feed before, or perhaps: they are to be told */
            exports: components["schemas"]["ExportBody"][];
            /**
             * @description What was to be done about the archive
             * @enum {string}
             */
            archive: "nothing-personal";
            /** @description What those who were told of the customer did */
            subscriberReceipts: components["schemas"]["SubscriberReceiptBody"][];
            /** @description Who must say so, and has not */
            missingReceipts: components["schemas"]["MissingReceiptBody"][];
        };
        WebhookListBody: {
            webhooks: components["schemas"]["WebhookBody"][];
        };
        DeadLetterBody: {
            /** @example ada */
            customerId: string;
            /** Format: uuid */
            eventId: string;
            /** @example CustomerPurchased */
            type: string;
            /** @example 22408405 */
            position: string;
            /** @example customer-ada */
            stream: string;
            /** @example 7 */
            revision: string;
            /** @example 18 */
            attempts: number;
            /** Format: date-time */
            failedAt: string;
            /** Format: date-time */
            deadAt: string;
            /** @example 500 */
            status: number | null;
            /**
             * @description `status`, `redirect`, `timeout`, `cut-off`, `address-not-allowed`, or the code of what went wrong with the connection
             * @example status
             */
            failure: string;
            /**
             * @description Of the same customer, that wait behind it
             * @example 2
             */
            behind: number;
        };
        DeadLetterPageBody: {
            /** @description Give it as `after` for the next page; null on the last */
            next: string | null;
            items: components["schemas"]["DeadLetterBody"][];
        };
        DeliveryBody: {
            /** @example 17 */
            id: string;
            /** Format: date-time */
            at: string;
            /** @example ada */
            customerId: string;
            /**
             * Format: uuid
             * @description What `webhook-id` said
             */
            eventId: string;
            /** @example CustomerPurchased */
            type: string;
            /** @example 22408405 */
            position: string;
            /** @example 1 */
            attempt: number;
            delivered: boolean;
            /**
             * @description null: no answer
             * @example 204
             */
            status: number | null;
            /**
             * @description `status`, `redirect`, `timeout`, `cut-off`, `address-not-allowed`, or the code of what went wrong with the connection
             * @example status
             */
            failure: string | null;
            /** @example 12 */
            ms: number;
        };
        DeliveryPageBody: {
            /** @description Give it as `after` for the next page; null on the last */
            next: string | null;
            items: components["schemas"]["DeliveryBody"][];
        };
        TextsBody: {
            /** @example purchased */
            en: string;
            /** @example 购买 */
            zh: string;
        };
        SubjectEventBody: {
            /** @example 1 */
            revision: string;
            /** @example 18221 */
            position: string;
            /** Format: uuid */
            eventId: string;
            /** @example CustomerContacted */
            type: string;
            label: components["schemas"]["TextsBody"];
            /**
             * Format: date-time
             * @description When it happened
             */
            occurredAt: string;
            /**
             * Format: date-time
             * @description When we heard of it
             */
            recordedAt: string;
            /**
             * @description Who recorded it
             * @example till-7
             */
            actor: string;
            /** @example api */
            origin: string;
            /** @description What is personal is open; `{"erased": true}` where it was erased */
            data: Record<string, never>;
        };
        SubjectChangeBody: {
            /**
             * @description id@version#hash
             * @example tier-pyramid@1#6f1c…
             */
            ruleSet: string;
            /** @example tier */
            output: string;
            /** @description null: the first result */
            from: string | null;
            /** @example 重要客户 */
            to: string;
            /**
             * Format: date-time
             * @description When it took effect
             */
            at: string;
            /** @description Whether its version was the one in force at that instant */
            inForce: boolean;
            /** @description The id of an event, the instant of a tick, or the version that came in force */
            cause: {
                event: string;
            } | {
                tick: string;
            } | {
                activation: string;
            };
            /**
             * @description What decided
             * @example vip
             */
            rule: string;
            /**
             * @description Position in the log
             * @example 18221
             */
            knownPosition: string;
            /** @description Whether a late event changed what had been said before */
            restates: boolean;
            /** @description Position of what took it back; null: it stands */
            supersededAt: string | null;
        };
        SubjectResultBody: {
            /**
             * @description id@version#hash
             * @example tier-pyramid@1#6f1c…
             */
            ruleSet: string;
            /** @example tier */
            output: string;
            /**
             * @description null for a score without bands
             * @example 重要客户
             */
            result: string | null;
            /** @description Of a score, as of an instant */
            value?: number | null;
            /**
             * @description What decided
             * @example vip
             */
            rule: string | null;
            /** Format: date-time */
            since: string | null;
            /** @description Why, in words; null: nothing to explain yet */
            why: components["schemas"]["TextsBody"] | null;
        };
        SubjectKeyBody: {
            /** Format: uuid */
            keyId: string | null;
            /**
             * Format: date-time
             * @description null: it opens
             */
            destroyedAt: string | null;
        };
        SubjectReadingBody: {
            /** @example 17 */
            id: string;
            /** Format: date-time */
            at: string;
            /**
             * @description The name of the key, or of who has the token
             * @example till-7
             */
            actor: string;
            /**
             * @example [
             *       "agent"
             *     ]
             */
            roles: string[];
            /** @example GET /v1/customers/:customerId/card */
            what: string;
            /** @description It may have been any customer: a feed, a report */
            everyone: boolean;
            /**
             * @description null: nobody said
             * @example complaint 4711
             */
            purpose: string | null;
        };
        SubjectRecordBody: {
            /** @example ada */
            customerId: string;
            /** @enum {string} */
            standing: "active" | "merged" | "erased";
            /** @description Who goes on for it */
            mergedInto: string | null;
            /** @description Who was merged into it */
            absorbed: string[];
            /** @description One of its events cannot be applied: what follows from events ends there */
            parked: boolean;
            /**
             * @description The latest of each personal fact
             * @example {
             *       "name": "Ada Lovelace"
             *     }
             */
            personal: Record<string, never>;
            /** @description As the log has them, in its order */
            events: components["schemas"]["SubjectEventBody"][];
            /** @description Those that were taken back, too */
            changes: components["schemas"]["SubjectChangeBody"][];
            /** @description What every output in force says now */
            results: components["schemas"]["SubjectResultBody"][];
            card: components["schemas"]["CustomerCardBody"] | null;
            /** @description By table, rows that are made from these events, as they lie there; numbers are decimal text */
            rows: {
                [key: string]: {
                    [key: string]: unknown;
                }[];
            };
            /** @description Of what is personal */
            key: components["schemas"]["SubjectKeyBody"] | null;
            /** @description Requests to be erased that were carried out */
            erasures: components["schemas"]["ErasureReceiptBody"][];
            /** @description Who was shown it, the oldest first */
            access: components["schemas"]["SubjectReadingBody"][];
            /** @description Who was handed it in a file or a feed */
            recipients: components["schemas"]["ExportBody"][];
        };
        SubjectAccessBody: {
            /** @enum {string} */
            format: "hindsight-subject-access";
            /**
             * @description Of this format
             * @enum {number}
             */
            version: 1;
            /**
             * @description Whom it was asked of
             * @example ada
             */
            customerId: string;
            /**
             * @description Position of the log up to which tables were made
             * @example 18900
             */
            position: string | null;
            /** @description The one asked of first, then those that merges say are the same person */
            subjects: components["schemas"]["SubjectRecordBody"][];
        };
        ApplyGroupsBody: {
            /** @description The groups: as text (YAML or JSON), whose places problems then name, or as an object */
            document: string | {
                [key: string]: unknown;
            };
        };
        AppliedGroupBody: {
            /** @example mailing */
            name: string;
            /** @enum {string} */
            became: "created" | "updated" | "unchanged";
        };
        AppliedGroupsBody: {
            groups: components["schemas"]["AppliedGroupBody"][];
        };
        GivenAgainBody: {
            /** @example mailing */
            group: string;
            /**
             * @description How many events
             * @example 1
             */
            replayed: number;
        };
        FollowsBody: {
            /**
             * @example [
             *       "customer"
             *     ]
             */
            streams?: string[];
            types?: string[];
            /** @description This stream alone */
            stream?: string;
        };
        GroupCheckpointBody: {
            /** @example 2 */
            everySeconds: number;
            /** @example 1 */
            atLeast: number;
            /** @example 1000 */
            atMost: number;
        };
        GroupSettingsBody: {
            /**
             * @description `by-stream` keeps the order of each customer
             * @enum {string}
             */
            distribution: "by-stream" | "round-robin" | "one-consumer";
            /**
             * @description How long a consumer may take before it is given again
             * @example 30
             */
            timeoutSeconds: number;
            /**
             * @description So often it is given again, then it is parked
             * @example 10
             */
            retries: number;
            /** @description At most; null: as many as come */
            consumers: number | null;
            /** @description When the event store writes down how far the group is */
            checkpoint: components["schemas"]["GroupCheckpointBody"];
        };
        ConsumerBody: {
            /** @example 127.0.0.1:50312 */
            from: string;
            /** @description The name that it gave its connection */
            connection: string;
            user: string;
            /**
             * @description Given to it, and not done yet
             * @example 3
             */
            inFlight: number;
        };
        LagBody: {
            /** @example 12 */
            events: number;
            /** @description false: so many at least; counting stopped */
            isAll: boolean;
            /**
             * Format: date-time
             * @description When the oldest of them was recorded; null: there is none
             */
            since: string | null;
        };
        GroupBody: {
            /** @example mailing */
            name: string;
            /**
             * @description `$all`, or the stream
             * @example $all
             */
            source: string;
            /** @description One of its fields; null: it was made by other means, and the event store does not say */
            follow: components["schemas"]["FollowsBody"] | null;
            /**
             * @description `start`, `now`, or the first event that is its own
             * @example start
             */
            from: string;
            settings: components["schemas"]["GroupSettingsBody"];
            /**
             * @description As the event store calls it
             * @example Live
             */
            status: string;
            consumers: components["schemas"]["ConsumerBody"][];
            /** @description Up to there all is done; null: not written yet */
            checkpoint: string | null;
            /**
             * @description Given to consumers, and not done yet
             * @example 3
             */
            inFlight: number;
            /**
             * @description Nobody could deal with these
             * @example 0
             */
            parked: number;
            /** @description What is not done; null: it is not known */
            lag: components["schemas"]["LagBody"] | null;
        };
        GroupListBody: {
            groups: components["schemas"]["GroupBody"][];
        };
        EventParkedBody: {
            /** Format: uuid */
            id: string;
            /** @example PurchaseReturned */
            type: string;
            /** @example customer-ada */
            stream: string;
            /** @example 7 */
            revision: string;
        };
        ParkedEventBody: {
            /**
             * @description In the queue
             * @example 0
             */
            place: string;
            /** Format: date-time */
            parkedAt: string;
            /** @description What the consumer said, or the event store */
            reason: string;
            /** @example 7@customer-ada */
            link: string;
            /** @description null: the log has it no longer */
            event: components["schemas"]["EventParkedBody"] | null;
        };
        ParkedBody: {
            /** @example mailing */
            group: string;
            parked: components["schemas"]["ParkedEventBody"][];
        };
        ReplayBody: {
            /**
             * @description What is compared with: the rule set in force with this id, `id@version` for any version of it, `id@timeline` for what was in force when
             * @example tier-pyramid
             */
            control: string;
            /** @description What is tried: a rule set as text (YAML or JSON) or as an object, 256 KiB at most; or `id@version` of a stored one */
            candidate: string | {
                [key: string]: unknown;
            };
            /**
             * Format: date-time
             * @description The last instant evaluated; the last closed day unless given
             * @example 2026-01-05T09:00:00Z
             */
            asOf?: string;
            /**
             * @description How far the log is known: a position, or an instant of recording; to its end unless given
             * @example 22408405
             */
            knownAt?: string;
            /**
             * @description How many movers of each output are named in the report; 10 unless given
             * @example 10
             */
            movers?: number;
            /**
             * @description What came after; together with `label`
             * @example no-purchase:90
             */
            outcome?: string;
            /**
             * @description What is held against it; together with `outcome`
             * @example tier=小客户
             */
            label?: string;
            /** @description Whether subscribers who are given its id may follow every change of the candidate, at `/feed`; false unless given */
            feed?: boolean;
        };
        CandidateBody: {
            /** @example my-tiers */
            ruleSetId: string;
            /** @description Of what the document means */
            hash: string;
        };
        OutcomeBody: {
            /** @enum {string} */
            kind: "churned" | "no-purchase";
            /** @example 90 */
            days: number;
            /** @example stage */
            output: string;
            /** @example 退化期 */
            label: string;
        };
        ProgressBody: {
            /**
             * @description Events of customers; a replay reads them once or twice over
             * @example 46814
             */
            done: number;
            /**
             * @description null: not known yet
             * @example 93628
             */
            total: number | null;
            /** @example 190000 */
            perSecond: number;
            /**
             * @description null: not known
             * @example 1
             */
            etaSeconds: number | null;
        };
        FailureBody: {
            /**
             * @description `refused`: what was asked for cannot be replayed; `interrupted`: the server ended meanwhile; `broke`: something is wrong on its side
             * @enum {string}
             */
            reason: "refused" | "interrupted" | "broke";
            /** @description In English, and what to do */
            detail: string;
        };
        ReplayViewBody: {
            /** Format: uuid */
            replayId: string;
            /** @enum {string} */
            state: "queued" | "running" | "done" | "failed" | "cancelled";
            /** @example ann */
            by: string;
            /** @example tier-pyramid */
            control: string;
            candidate: components["schemas"]["CandidateBody"];
            /**
             * Format: date-time
             * @description null: the last closed day
             */
            asOf: string | null;
            /** @description null: all that is known */
            knownAt: string | null;
            /** @example 10 */
            movers: number;
            outcome: components["schemas"]["OutcomeBody"] | null;
            /** @description Whether subscribers may follow what its candidate makes of customers */
            feed: boolean;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description null: it waits
             */
            startedAt: string | null;
            /**
             * Format: date-time
             * @description null: it is under way
             */
            endedAt: string | null;
            progress: components["schemas"]["ProgressBody"];
            failure: components["schemas"]["FailureBody"] | null;
        };
        ReplayListBody: {
            /** @description Give it as `after` for the next page; null on the last */
            next: string | null;
            items: components["schemas"]["ReplayViewBody"][];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    ListCustomersEndpoint_get: {
        parameters: {
            query?: {
                /** @description Wait (5 s at most, then 504) until everything up to this position is in the answer */
                atLeast?: string;
                /** @description How many at most, 1 to 200; 50 unless given */
                limit?: string;
                /** @description By `id` unless given; `-` for the other way round */
                sort?: "id" | "-id" | "partyKind" | "-partyKind" | "leadSource" | "-leadSource" | "firstEventAt" | "-firstEventAt" | "registeredAt" | "-registeredAt" | "lastEventAt" | "-lastEventAt" | "endedAt" | "-endedAt" | "netSpend" | "-netSpend" | "purchaseCount" | "-purchaseCount" | "returnCount" | "-returnCount";
                /** @description The `next` of the page before */
                after?: string;
                /** @description The customer with this id */
                id?: string;
                /** @description Person or organisation */
                partyKind?: "person" | "organisation" | "household" | "internal";
                /** @description Where it came from */
                leadSource?: string;
                /** @description First event: then or later */
                firstEventFrom?: string;
                /** @description First event: earlier than that */
                firstEventBefore?: string;
                /** @description Registered: then or later */
                registeredFrom?: string;
                /** @description Registered: earlier than that */
                registeredBefore?: string;
                /** @description Last event: then or later */
                lastEventFrom?: string;
                /** @description Last event: earlier than that */
                lastEventBefore?: string;
                /** @description Merged or erased: then or later */
                endedFrom?: string;
                /** @description Merged or erased: earlier than that */
                endedBefore?: string;
                /** @description Net spend in minor units: at least */
                minNetSpendMinor?: string;
                /** @description Net spend in minor units: at most */
                maxNetSpendMinor?: string;
                /** @description Purchases: at least */
                minPurchases?: string;
                /** @description Purchases: at most */
                maxPurchases?: string;
                /** @description Returns: at least */
                minReturns?: string;
                /** @description Returns: at most */
                maxReturns?: string;
                /** @description What the output `tier` must say */
                tier?: string;
                /** @description What the output `stage` must say */
                stage?: string;
                /** @description What the output `rfm` must say */
                band?: string;
                /** @description Any output of a rule set in force; with `result` */
                output?: string;
                /** @description What that output must say */
                result?: string;
                /** @description Given several times, each must hold */
                attribute?: string[];
            };
            header?: {
                /** @description The `ETag` of an earlier answer: 304 while the answer is still that one */
                "If-None-Match"?: string;
                /** @description `en` or `zh` */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerPageBody"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is not as it must be; `errors` lists them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The database does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/read-model-behind`: `atLeast` was not reached in time; `reached` says how far it is */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    RegisterCustomerEndpoint_post: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: the same key with the same content gets the same answer and records nothing; with other content it is refused as command-id-reused. Remembered for good, per customer. */
                "Idempotency-Key"?: string;
                /** @description The revision that the customer must be at, in quotes: the `ETag` of a command, or the `revision` of a customer. Elsewhere nothing is recorded, and the answer is 412. A repeat (`Idempotency-Key`) is answered all the same. */
                "If-Match"?: string;
                /** @description Stored with the event */
                "X-Correlation-Id"?: string;
                /** @description W3C trace context; its trace id is the correlation id when there is no X-Correlation-Id */
                traceparent?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterCustomerBody"];
            };
        };
        responses: {
            /** @description Recorded, now or by an earlier identical request */
            201: {
                headers: {
                    /** @description The revision in quotes, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description Not of the form of this endpoint, headers included; `errors` lists the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/customer-not-registered`: Nobody registered this customer */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/customer-erased`: This customer was erased; nothing more is recorded
             *     - `/problems/customer-merged`: This customer was merged into another; record it there
             *     - `/problems/command-id-reused`: This Idempotency-Key was used for something else
             *     - `/problems/customer-already-registered`: This customer is registered, with other facts
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/stream-elsewhere`: The customer is not at the revision that If-Match names */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is larger than 64 KiB, or as YAML 256 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is said to be of a type that is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/time-in-the-future`: It lies more than 5 minutes in the future
             *     - `/problems/attribute-not-allowed`: A profile does not take this attribute
             *     - `/problems/customer-id-personal`: The id looks like a telephone number; ids are pseudonymous (ALLOW_PERSONAL_IDS)
             *     - `/problems/personal-data-not-kept`: This system keeps nothing personal: it has no key-encryption key (VAULT_KEY_FILE)
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The event store does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    ChangeProfileEndpoint_post: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: the same key with the same content gets the same answer and records nothing; with other content it is refused as command-id-reused. Remembered for good, per customer. */
                "Idempotency-Key"?: string;
                /** @description The revision that the customer must be at, in quotes: the `ETag` of a command, or the `revision` of a customer. Elsewhere nothing is recorded, and the answer is 412. A repeat (`Idempotency-Key`) is answered all the same. */
                "If-Match"?: string;
                /** @description Stored with the event */
                "X-Correlation-Id"?: string;
                /** @description W3C trace context; its trace id is the correlation id when there is no X-Correlation-Id */
                traceparent?: string;
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeProfileBody"];
            };
        };
        responses: {
            /** @description Recorded, now or by an earlier identical request */
            201: {
                headers: {
                    /** @description The revision in quotes, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description Not of the form of this endpoint, headers included; `errors` lists the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/customer-not-registered`: Nobody registered this customer */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/customer-erased`: This customer was erased; nothing more is recorded
             *     - `/problems/customer-merged`: This customer was merged into another; record it there
             *     - `/problems/command-id-reused`: This Idempotency-Key was used for something else
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/stream-elsewhere`: The customer is not at the revision that If-Match names */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is larger than 64 KiB, or as YAML 256 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is said to be of a type that is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/time-in-the-future`: It lies more than 5 minutes in the future
             *     - `/problems/attribute-not-allowed`: A profile does not take this attribute
             *     - `/problems/sensitive-attribute-off`: An attribute among these is sensitive and not kept here (SENSITIVE_ATTRIBUTES)
             *     - `/problems/purpose-not-stated`: A sensitive attribute needs purpose, what it is kept for, and consent, where the customer’s is on record
             *     - `/problems/birthday-not-a-day`: A birthday is a day of the year without the year, such as 02-29
             *     - `/problems/personal-data-not-kept`: This system keeps nothing personal: it has no key-encryption key (VAULT_KEY_FILE)
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The event store does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    AssignOwnerEndpoint_post: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: the same key with the same content gets the same answer and records nothing; with other content it is refused as command-id-reused. Remembered for good, per customer. */
                "Idempotency-Key"?: string;
                /** @description The revision that the customer must be at, in quotes: the `ETag` of a command, or the `revision` of a customer. Elsewhere nothing is recorded, and the answer is 412. A repeat (`Idempotency-Key`) is answered all the same. */
                "If-Match"?: string;
                /** @description Stored with the event */
                "X-Correlation-Id"?: string;
                /** @description W3C trace context; its trace id is the correlation id when there is no X-Correlation-Id */
                traceparent?: string;
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignOwnerBody"];
            };
        };
        responses: {
            /** @description Recorded, now or by an earlier identical request */
            201: {
                headers: {
                    /** @description The revision in quotes, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description Not of the form of this endpoint, headers included; `errors` lists the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/customer-not-registered`: Nobody registered this customer */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/customer-erased`: This customer was erased; nothing more is recorded
             *     - `/problems/customer-merged`: This customer was merged into another; record it there
             *     - `/problems/command-id-reused`: This Idempotency-Key was used for something else
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/stream-elsewhere`: The customer is not at the revision that If-Match names */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is larger than 64 KiB, or as YAML 256 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is said to be of a type that is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/time-in-the-future`: It lies more than 5 minutes in the future */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The event store does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    RecordContactEndpoint_post: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: the same key with the same content gets the same answer and records nothing; with other content it is refused as command-id-reused. Remembered for good, per customer. */
                "Idempotency-Key"?: string;
                /** @description The revision that the customer must be at, in quotes: the `ETag` of a command, or the `revision` of a customer. Elsewhere nothing is recorded, and the answer is 412. A repeat (`Idempotency-Key`) is answered all the same. */
                "If-Match"?: string;
                /** @description Stored with the event */
                "X-Correlation-Id"?: string;
                /** @description W3C trace context; its trace id is the correlation id when there is no X-Correlation-Id */
                traceparent?: string;
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordContactBody"];
            };
        };
        responses: {
            /** @description Recorded, now or by an earlier identical request */
            201: {
                headers: {
                    /** @description The revision in quotes, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description Not of the form of this endpoint, headers included; `errors` lists the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/customer-not-registered`: Nobody registered this customer */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/customer-erased`: This customer was erased; nothing more is recorded
             *     - `/problems/customer-merged`: This customer was merged into another; record it there
             *     - `/problems/command-id-reused`: This Idempotency-Key was used for something else
             *     - `/problems/contact-id-reused`: This contact is recorded, with other facts
             *     - `/problems/promise-id-reused`: Another contact made this promise
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/stream-elsewhere`: The customer is not at the revision that If-Match names */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is larger than 64 KiB, or as YAML 256 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is said to be of a type that is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/time-in-the-future`: It lies more than 5 minutes in the future
             *     - `/problems/personal-data-not-kept`: This system keeps nothing personal: it has no key-encryption key (VAULT_KEY_FILE)
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The event store does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    EvaluateContactEndpoint_post: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: the same key with the same content gets the same answer and records nothing; with other content it is refused as command-id-reused. Remembered for good, per customer. */
                "Idempotency-Key"?: string;
                /** @description The revision that the customer must be at, in quotes: the `ETag` of a command, or the `revision` of a customer. Elsewhere nothing is recorded, and the answer is 412. A repeat (`Idempotency-Key`) is answered all the same. */
                "If-Match"?: string;
                /** @description Stored with the event */
                "X-Correlation-Id"?: string;
                /** @description W3C trace context; its trace id is the correlation id when there is no X-Correlation-Id */
                traceparent?: string;
            };
            path: {
                customerId: string;
                contactId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EvaluateContactBody"];
            };
        };
        responses: {
            /** @description Recorded, now or by an earlier identical request */
            201: {
                headers: {
                    /** @description The revision in quotes, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description Not of the form of this endpoint, headers included; `errors` lists the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/customer-not-registered`: Nobody registered this customer
             *     - `/problems/contact-unknown`: No such contact with this customer is recorded
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/customer-erased`: This customer was erased; nothing more is recorded
             *     - `/problems/customer-merged`: This customer was merged into another; record it there
             *     - `/problems/command-id-reused`: This Idempotency-Key was used for something else
             *     - `/problems/contact-already-evaluated`: This contact was evaluated, otherwise
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/stream-elsewhere`: The customer is not at the revision that If-Match names */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is larger than 64 KiB, or as YAML 256 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is said to be of a type that is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/time-in-the-future`: It lies more than 5 minutes in the future
             *     - `/problems/effect-out-of-range`: An effect is a whole number from 1 to 5
             *     - `/problems/evaluated-before-contact`: It was evaluated before it took place
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The event store does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    KeepPromiseEndpoint_post: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: the same key with the same content gets the same answer and records nothing; with other content it is refused as command-id-reused. Remembered for good, per customer. */
                "Idempotency-Key"?: string;
                /** @description The revision that the customer must be at, in quotes: the `ETag` of a command, or the `revision` of a customer. Elsewhere nothing is recorded, and the answer is 412. A repeat (`Idempotency-Key`) is answered all the same. */
                "If-Match"?: string;
                /** @description Stored with the event */
                "X-Correlation-Id"?: string;
                /** @description W3C trace context; its trace id is the correlation id when there is no X-Correlation-Id */
                traceparent?: string;
            };
            path: {
                customerId: string;
                promiseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeepPromiseBody"];
            };
        };
        responses: {
            /** @description Recorded, now or by an earlier identical request */
            201: {
                headers: {
                    /** @description The revision in quotes, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description Not of the form of this endpoint, headers included; `errors` lists the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/customer-not-registered`: Nobody registered this customer
             *     - `/problems/promise-unknown`: No contact with this customer made such a promise
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/customer-erased`: This customer was erased; nothing more is recorded
             *     - `/problems/customer-merged`: This customer was merged into another; record it there
             *     - `/problems/command-id-reused`: This Idempotency-Key was used for something else
             *     - `/problems/promise-already-kept`: This promise was kept, at another time
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/stream-elsewhere`: The customer is not at the revision that If-Match names */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is larger than 64 KiB, or as YAML 256 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is said to be of a type that is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/time-in-the-future`: It lies more than 5 minutes in the future
             *     - `/problems/kept-before-promise`: It was kept before it was made
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The event store does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    RecordPurchaseEndpoint_post: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: the same key with the same content gets the same answer and records nothing; with other content it is refused as command-id-reused. Remembered for good, per customer. */
                "Idempotency-Key"?: string;
                /** @description The revision that the customer must be at, in quotes: the `ETag` of a command, or the `revision` of a customer. Elsewhere nothing is recorded, and the answer is 412. A repeat (`Idempotency-Key`) is answered all the same. */
                "If-Match"?: string;
                /** @description Stored with the event */
                "X-Correlation-Id"?: string;
                /** @description W3C trace context; its trace id is the correlation id when there is no X-Correlation-Id */
                traceparent?: string;
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordPurchaseBody"];
            };
        };
        responses: {
            /** @description Recorded, now or by an earlier identical request */
            201: {
                headers: {
                    /** @description The revision in quotes, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description Not of the form of this endpoint, headers included; `errors` lists the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/customer-not-registered`: Nobody registered this customer */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/customer-erased`: This customer was erased; nothing more is recorded
             *     - `/problems/customer-merged`: This customer was merged into another; record it there
             *     - `/problems/command-id-reused`: This Idempotency-Key was used for something else
             *     - `/problems/order-id-reused`: This order is recorded, with other facts
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/stream-elsewhere`: The customer is not at the revision that If-Match names */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is larger than 64 KiB, or as YAML 256 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is said to be of a type that is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/time-in-the-future`: It lies more than 5 minutes in the future
             *     - `/problems/amount-not-positive`: The amount must be above zero
             *     - `/problems/currency-not-reporting`: The currency is not the reporting currency
             *     - `/problems/amount-too-large`: The amount is more than can be summed exactly (2^53 - 1 minor units)
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The event store does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    RecordReturnEndpoint_post: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: the same key with the same content gets the same answer and records nothing; with other content it is refused as command-id-reused. Remembered for good, per customer. */
                "Idempotency-Key"?: string;
                /** @description The revision that the customer must be at, in quotes: the `ETag` of a command, or the `revision` of a customer. Elsewhere nothing is recorded, and the answer is 412. A repeat (`Idempotency-Key`) is answered all the same. */
                "If-Match"?: string;
                /** @description Stored with the event */
                "X-Correlation-Id"?: string;
                /** @description W3C trace context; its trace id is the correlation id when there is no X-Correlation-Id */
                traceparent?: string;
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordReturnBody"];
            };
        };
        responses: {
            /** @description Recorded, now or by an earlier identical request */
            201: {
                headers: {
                    /** @description The revision in quotes, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description Not of the form of this endpoint, headers included; `errors` lists the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/customer-not-registered`: Nobody registered this customer
             *     - `/problems/order-unknown`: This customer has no such order
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/customer-erased`: This customer was erased; nothing more is recorded
             *     - `/problems/customer-merged`: This customer was merged into another; record it there
             *     - `/problems/command-id-reused`: This Idempotency-Key was used for something else
             *     - `/problems/return-id-reused`: This return is recorded, with other facts
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/stream-elsewhere`: The customer is not at the revision that If-Match names */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is larger than 64 KiB, or as YAML 256 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is said to be of a type that is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/time-in-the-future`: It lies more than 5 minutes in the future
             *     - `/problems/amount-not-positive`: The amount must be above zero
             *     - `/problems/currency-not-reporting`: The currency is not the reporting currency
             *     - `/problems/return-exceeds-purchase`: More would be returned than the order was worth
             *     - `/problems/amount-too-large`: The amount is more than can be summed exactly (2^53 - 1 minor units)
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The event store does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    CorrectPurchaseEndpoint_post: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: the same key with the same content gets the same answer and records nothing; with other content it is refused as command-id-reused. Remembered for good, per customer. */
                "Idempotency-Key"?: string;
                /** @description The revision that the customer must be at, in quotes: the `ETag` of a command, or the `revision` of a customer. Elsewhere nothing is recorded, and the answer is 412. A repeat (`Idempotency-Key`) is answered all the same. */
                "If-Match"?: string;
                /** @description Stored with the event */
                "X-Correlation-Id"?: string;
                /** @description W3C trace context; its trace id is the correlation id when there is no X-Correlation-Id */
                traceparent?: string;
            };
            path: {
                customerId: string;
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectPurchaseBody"];
            };
        };
        responses: {
            /** @description Recorded, now or by an earlier identical request */
            201: {
                headers: {
                    /** @description The revision in quotes, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description Not of the form of this endpoint, headers included; `errors` lists the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/customer-not-registered`: Nobody registered this customer
             *     - `/problems/order-unknown`: This customer has no such order
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/customer-erased`: This customer was erased; nothing more is recorded
             *     - `/problems/customer-merged`: This customer was merged into another; record it there
             *     - `/problems/command-id-reused`: This Idempotency-Key was used for something else
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/stream-elsewhere`: The customer is not at the revision that If-Match names */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is larger than 64 KiB, or as YAML 256 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is said to be of a type that is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/time-in-the-future`: It lies more than 5 minutes in the future
             *     - `/problems/corrected-below-returned`: More than the right amount was returned already
             *     - `/problems/amount-not-positive`: The amount must be above zero
             *     - `/problems/amount-too-large`: The amount is more than can be summed exactly (2^53 - 1 minor units)
             *     - `/problems/currency-not-reporting`: The currency is not the reporting currency
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The event store does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    RecordMissedPaymentEndpoint_post: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: the same key with the same content gets the same answer and records nothing; with other content it is refused as command-id-reused. Remembered for good, per customer. */
                "Idempotency-Key"?: string;
                /** @description The revision that the customer must be at, in quotes: the `ETag` of a command, or the `revision` of a customer. Elsewhere nothing is recorded, and the answer is 412. A repeat (`Idempotency-Key`) is answered all the same. */
                "If-Match"?: string;
                /** @description Stored with the event */
                "X-Correlation-Id"?: string;
                /** @description W3C trace context; its trace id is the correlation id when there is no X-Correlation-Id */
                traceparent?: string;
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordMissedPaymentBody"];
            };
        };
        responses: {
            /** @description Recorded, now or by an earlier identical request */
            201: {
                headers: {
                    /** @description The revision in quotes, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description Not of the form of this endpoint, headers included; `errors` lists the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/customer-not-registered`: Nobody registered this customer
             *     - `/problems/order-unknown`: This customer has no such order
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/customer-erased`: This customer was erased; nothing more is recorded
             *     - `/problems/customer-merged`: This customer was merged into another; record it there
             *     - `/problems/command-id-reused`: This Idempotency-Key was used for something else
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/stream-elsewhere`: The customer is not at the revision that If-Match names */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is larger than 64 KiB, or as YAML 256 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is said to be of a type that is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/time-in-the-future`: It lies more than 5 minutes in the future
             *     - `/problems/days-late-out-of-range`: Days late are whole, and 0 or more
             *     - `/problems/amount-not-positive`: The amount must be above zero
             *     - `/problems/amount-too-large`: The amount is more than can be summed exactly (2^53 - 1 minor units)
             *     - `/problems/currency-not-reporting`: The currency is not the reporting currency
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The event store does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    RecordPaymentEndpoint_post: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: the same key with the same content gets the same answer and records nothing; with other content it is refused as command-id-reused. Remembered for good, per customer. */
                "Idempotency-Key"?: string;
                /** @description The revision that the customer must be at, in quotes: the `ETag` of a command, or the `revision` of a customer. Elsewhere nothing is recorded, and the answer is 412. A repeat (`Idempotency-Key`) is answered all the same. */
                "If-Match"?: string;
                /** @description Stored with the event */
                "X-Correlation-Id"?: string;
                /** @description W3C trace context; its trace id is the correlation id when there is no X-Correlation-Id */
                traceparent?: string;
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordPaymentBody"];
            };
        };
        responses: {
            /** @description Recorded, now or by an earlier identical request */
            201: {
                headers: {
                    /** @description The revision in quotes, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description Not of the form of this endpoint, headers included; `errors` lists the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/customer-not-registered`: Nobody registered this customer
             *     - `/problems/order-unknown`: This customer has no such order
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/customer-erased`: This customer was erased; nothing more is recorded
             *     - `/problems/customer-merged`: This customer was merged into another; record it there
             *     - `/problems/command-id-reused`: This Idempotency-Key was used for something else
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/stream-elsewhere`: The customer is not at the revision that If-Match names */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is larger than 64 KiB, or as YAML 256 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is said to be of a type that is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/time-in-the-future`: It lies more than 5 minutes in the future
             *     - `/problems/days-late-out-of-range`: Days late are whole, and 0 or more
             *     - `/problems/amount-not-positive`: The amount must be above zero
             *     - `/problems/amount-too-large`: The amount is more than can be summed exactly (2^53 - 1 minor units)
             *     - `/problems/currency-not-reporting`: The currency is not the reporting currency
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The event store does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    RecordCostEndpoint_post: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: the same key with the same content gets the same answer and records nothing; with other content it is refused as command-id-reused. Remembered for good, per customer. */
                "Idempotency-Key"?: string;
                /** @description The revision that the customer must be at, in quotes: the `ETag` of a command, or the `revision` of a customer. Elsewhere nothing is recorded, and the answer is 412. A repeat (`Idempotency-Key`) is answered all the same. */
                "If-Match"?: string;
                /** @description Stored with the event */
                "X-Correlation-Id"?: string;
                /** @description W3C trace context; its trace id is the correlation id when there is no X-Correlation-Id */
                traceparent?: string;
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordCostBody"];
            };
        };
        responses: {
            /** @description Recorded, now or by an earlier identical request */
            201: {
                headers: {
                    /** @description The revision in quotes, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description Not of the form of this endpoint, headers included; `errors` lists the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/customer-not-registered`: Nobody registered this customer */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/customer-erased`: This customer was erased; nothing more is recorded
             *     - `/problems/customer-merged`: This customer was merged into another; record it there
             *     - `/problems/command-id-reused`: This Idempotency-Key was used for something else
             *     - `/problems/cost-id-reused`: This cost is recorded, with other facts
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/stream-elsewhere`: The customer is not at the revision that If-Match names */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is larger than 64 KiB, or as YAML 256 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is said to be of a type that is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/time-in-the-future`: It lies more than 5 minutes in the future
             *     - `/problems/amount-not-positive`: The amount must be above zero
             *     - `/problems/amount-too-large`: The amount is more than can be summed exactly (2^53 - 1 minor units)
             *     - `/problems/currency-not-reporting`: The currency is not the reporting currency
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The event store does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    FileComplaintEndpoint_post: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: the same key with the same content gets the same answer and records nothing; with other content it is refused as command-id-reused. Remembered for good, per customer. */
                "Idempotency-Key"?: string;
                /** @description The revision that the customer must be at, in quotes: the `ETag` of a command, or the `revision` of a customer. Elsewhere nothing is recorded, and the answer is 412. A repeat (`Idempotency-Key`) is answered all the same. */
                "If-Match"?: string;
                /** @description Stored with the event */
                "X-Correlation-Id"?: string;
                /** @description W3C trace context; its trace id is the correlation id when there is no X-Correlation-Id */
                traceparent?: string;
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FileComplaintBody"];
            };
        };
        responses: {
            /** @description Recorded, now or by an earlier identical request */
            201: {
                headers: {
                    /** @description The revision in quotes, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description Not of the form of this endpoint, headers included; `errors` lists the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/customer-not-registered`: Nobody registered this customer */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/customer-erased`: This customer was erased; nothing more is recorded
             *     - `/problems/customer-merged`: This customer was merged into another; record it there
             *     - `/problems/command-id-reused`: This Idempotency-Key was used for something else
             *     - `/problems/complaint-id-reused`: This complaint is recorded, with other facts
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/stream-elsewhere`: The customer is not at the revision that If-Match names */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is larger than 64 KiB, or as YAML 256 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is said to be of a type that is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/time-in-the-future`: It lies more than 5 minutes in the future
             *     - `/problems/severity-out-of-range`: Severity is 1, 2, 3, 4 or 5
             *     - `/problems/personal-data-not-kept`: This system keeps nothing personal: it has no key-encryption key (VAULT_KEY_FILE)
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The event store does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    AcknowledgeComplaintEndpoint_post: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: the same key with the same content gets the same answer and records nothing; with other content it is refused as command-id-reused. Remembered for good, per customer. */
                "Idempotency-Key"?: string;
                /** @description The revision that the customer must be at, in quotes: the `ETag` of a command, or the `revision` of a customer. Elsewhere nothing is recorded, and the answer is 412. A repeat (`Idempotency-Key`) is answered all the same. */
                "If-Match"?: string;
                /** @description Stored with the event */
                "X-Correlation-Id"?: string;
                /** @description W3C trace context; its trace id is the correlation id when there is no X-Correlation-Id */
                traceparent?: string;
            };
            path: {
                customerId: string;
                complaintId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcknowledgeComplaintBody"];
            };
        };
        responses: {
            /** @description Recorded, now or by an earlier identical request */
            201: {
                headers: {
                    /** @description The revision in quotes, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description Not of the form of this endpoint, headers included; `errors` lists the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/customer-not-registered`: Nobody registered this customer
             *     - `/problems/complaint-unknown`: This customer has no such complaint
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/customer-erased`: This customer was erased; nothing more is recorded
             *     - `/problems/customer-merged`: This customer was merged into another; record it there
             *     - `/problems/command-id-reused`: This Idempotency-Key was used for something else
             *     - `/problems/complaint-already-acknowledged`: This complaint was acknowledged at another time
             *     - `/problems/complaint-already-resolved`: This complaint is resolved; nothing else follows it
             *     - `/problems/complaint-withdrawn`: This complaint was withdrawn; nothing else follows it
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/stream-elsewhere`: The customer is not at the revision that If-Match names */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is larger than 64 KiB, or as YAML 256 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is said to be of a type that is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/time-in-the-future`: It lies more than 5 minutes in the future
             *     - `/problems/step-before-complaint`: It lies before the complaint
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The event store does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    ActOnComplaintEndpoint_post: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: the same key with the same content gets the same answer and records nothing; with other content it is refused as command-id-reused. Remembered for good, per customer. */
                "Idempotency-Key"?: string;
                /** @description The revision that the customer must be at, in quotes: the `ETag` of a command, or the `revision` of a customer. Elsewhere nothing is recorded, and the answer is 412. A repeat (`Idempotency-Key`) is answered all the same. */
                "If-Match"?: string;
                /** @description Stored with the event */
                "X-Correlation-Id"?: string;
                /** @description W3C trace context; its trace id is the correlation id when there is no X-Correlation-Id */
                traceparent?: string;
            };
            path: {
                customerId: string;
                complaintId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActOnComplaintBody"];
            };
        };
        responses: {
            /** @description Recorded, now or by an earlier identical request */
            201: {
                headers: {
                    /** @description The revision in quotes, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description Not of the form of this endpoint, headers included; `errors` lists the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/customer-not-registered`: Nobody registered this customer
             *     - `/problems/complaint-unknown`: This customer has no such complaint
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/customer-erased`: This customer was erased; nothing more is recorded
             *     - `/problems/customer-merged`: This customer was merged into another; record it there
             *     - `/problems/command-id-reused`: This Idempotency-Key was used for something else
             *     - `/problems/complaint-already-resolved`: This complaint is resolved; nothing else follows it
             *     - `/problems/complaint-withdrawn`: This complaint was withdrawn; nothing else follows it
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/stream-elsewhere`: The customer is not at the revision that If-Match names */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is larger than 64 KiB, or as YAML 256 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is said to be of a type that is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/time-in-the-future`: It lies more than 5 minutes in the future
             *     - `/problems/step-before-complaint`: It lies before the complaint
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The event store does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    CompensateCustomerEndpoint_post: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: the same key with the same content gets the same answer and records nothing; with other content it is refused as command-id-reused. Remembered for good, per customer. */
                "Idempotency-Key"?: string;
                /** @description The revision that the customer must be at, in quotes: the `ETag` of a command, or the `revision` of a customer. Elsewhere nothing is recorded, and the answer is 412. A repeat (`Idempotency-Key`) is answered all the same. */
                "If-Match"?: string;
                /** @description Stored with the event */
                "X-Correlation-Id"?: string;
                /** @description W3C trace context; its trace id is the correlation id when there is no X-Correlation-Id */
                traceparent?: string;
            };
            path: {
                customerId: string;
                complaintId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompensateCustomerBody"];
            };
        };
        responses: {
            /** @description Recorded, now or by an earlier identical request */
            201: {
                headers: {
                    /** @description The revision in quotes, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description Not of the form of this endpoint, headers included; `errors` lists the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/customer-not-registered`: Nobody registered this customer
             *     - `/problems/complaint-unknown`: This customer has no such complaint
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/customer-erased`: This customer was erased; nothing more is recorded
             *     - `/problems/customer-merged`: This customer was merged into another; record it there
             *     - `/problems/command-id-reused`: This Idempotency-Key was used for something else
             *     - `/problems/complaint-already-resolved`: This complaint is resolved; nothing else follows it
             *     - `/problems/complaint-withdrawn`: This complaint was withdrawn; nothing else follows it
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/stream-elsewhere`: The customer is not at the revision that If-Match names */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is larger than 64 KiB, or as YAML 256 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is said to be of a type that is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/time-in-the-future`: It lies more than 5 minutes in the future
             *     - `/problems/step-before-complaint`: It lies before the complaint
             *     - `/problems/amount-not-positive`: The amount must be above zero
             *     - `/problems/amount-too-large`: The amount is more than can be summed exactly (2^53 - 1 minor units)
             *     - `/problems/currency-not-reporting`: The currency is not the reporting currency
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The event store does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    ResolveComplaintEndpoint_post: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: the same key with the same content gets the same answer and records nothing; with other content it is refused as command-id-reused. Remembered for good, per customer. */
                "Idempotency-Key"?: string;
                /** @description The revision that the customer must be at, in quotes: the `ETag` of a command, or the `revision` of a customer. Elsewhere nothing is recorded, and the answer is 412. A repeat (`Idempotency-Key`) is answered all the same. */
                "If-Match"?: string;
                /** @description Stored with the event */
                "X-Correlation-Id"?: string;
                /** @description W3C trace context; its trace id is the correlation id when there is no X-Correlation-Id */
                traceparent?: string;
            };
            path: {
                customerId: string;
                complaintId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResolveComplaintBody"];
            };
        };
        responses: {
            /** @description Recorded, now or by an earlier identical request */
            201: {
                headers: {
                    /** @description The revision in quotes, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description Not of the form of this endpoint, headers included; `errors` lists the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/customer-not-registered`: Nobody registered this customer
             *     - `/problems/complaint-unknown`: This customer has no such complaint
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/customer-erased`: This customer was erased; nothing more is recorded
             *     - `/problems/customer-merged`: This customer was merged into another; record it there
             *     - `/problems/command-id-reused`: This Idempotency-Key was used for something else
             *     - `/problems/complaint-already-resolved`: This complaint is resolved; nothing else follows it
             *     - `/problems/complaint-withdrawn`: This complaint was withdrawn; nothing else follows it
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/stream-elsewhere`: The customer is not at the revision that If-Match names */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is larger than 64 KiB, or as YAML 256 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is said to be of a type that is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/time-in-the-future`: It lies more than 5 minutes in the future
             *     - `/problems/resolved-before-complaint`: The resolution lies before the complaint
             *     - `/problems/resolved-before-last-step`: The resolution lies before a step that is recorded
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The event store does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    WithdrawComplaintEndpoint_post: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: the same key with the same content gets the same answer and records nothing; with other content it is refused as command-id-reused. Remembered for good, per customer. */
                "Idempotency-Key"?: string;
                /** @description The revision that the customer must be at, in quotes: the `ETag` of a command, or the `revision` of a customer. Elsewhere nothing is recorded, and the answer is 412. A repeat (`Idempotency-Key`) is answered all the same. */
                "If-Match"?: string;
                /** @description Stored with the event */
                "X-Correlation-Id"?: string;
                /** @description W3C trace context; its trace id is the correlation id when there is no X-Correlation-Id */
                traceparent?: string;
            };
            path: {
                customerId: string;
                complaintId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawComplaintBody"];
            };
        };
        responses: {
            /** @description Recorded, now or by an earlier identical request */
            201: {
                headers: {
                    /** @description The revision in quotes, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description Not of the form of this endpoint, headers included; `errors` lists the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/customer-not-registered`: Nobody registered this customer
             *     - `/problems/complaint-unknown`: This customer has no such complaint
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/customer-erased`: This customer was erased; nothing more is recorded
             *     - `/problems/customer-merged`: This customer was merged into another; record it there
             *     - `/problems/command-id-reused`: This Idempotency-Key was used for something else
             *     - `/problems/complaint-already-resolved`: This complaint is resolved; nothing else follows it
             *     - `/problems/complaint-withdrawn`: This complaint was withdrawn; nothing else follows it
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/stream-elsewhere`: The customer is not at the revision that If-Match names */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is larger than 64 KiB, or as YAML 256 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is said to be of a type that is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/time-in-the-future`: It lies more than 5 minutes in the future
             *     - `/problems/step-before-complaint`: It lies before the complaint
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The event store does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    RecordRatingEndpoint_post: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: the same key with the same content gets the same answer and records nothing; with other content it is refused as command-id-reused. Remembered for good, per customer. */
                "Idempotency-Key"?: string;
                /** @description The revision that the customer must be at, in quotes: the `ETag` of a command, or the `revision` of a customer. Elsewhere nothing is recorded, and the answer is 412. A repeat (`Idempotency-Key`) is answered all the same. */
                "If-Match"?: string;
                /** @description Stored with the event */
                "X-Correlation-Id"?: string;
                /** @description W3C trace context; its trace id is the correlation id when there is no X-Correlation-Id */
                traceparent?: string;
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordRatingBody"];
            };
        };
        responses: {
            /** @description Recorded, now or by an earlier identical request */
            201: {
                headers: {
                    /** @description The revision in quotes, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description Not of the form of this endpoint, headers included; `errors` lists the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/customer-not-registered`: Nobody registered this customer */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/customer-erased`: This customer was erased; nothing more is recorded
             *     - `/problems/customer-merged`: This customer was merged into another; record it there
             *     - `/problems/command-id-reused`: This Idempotency-Key was used for something else
             *     - `/problems/rating-id-reused`: This rating is recorded, with other facts
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/stream-elsewhere`: The customer is not at the revision that If-Match names */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is larger than 64 KiB, or as YAML 256 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is said to be of a type that is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/time-in-the-future`: It lies more than 5 minutes in the future
             *     - `/problems/score-out-of-scale`: The score is not on the instrument's scale
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The event store does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    IdentifyNeedEndpoint_post: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: the same key with the same content gets the same answer and records nothing; with other content it is refused as command-id-reused. Remembered for good, per customer. */
                "Idempotency-Key"?: string;
                /** @description The revision that the customer must be at, in quotes: the `ETag` of a command, or the `revision` of a customer. Elsewhere nothing is recorded, and the answer is 412. A repeat (`Idempotency-Key`) is answered all the same. */
                "If-Match"?: string;
                /** @description Stored with the event */
                "X-Correlation-Id"?: string;
                /** @description W3C trace context; its trace id is the correlation id when there is no X-Correlation-Id */
                traceparent?: string;
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdentifyNeedBody"];
            };
        };
        responses: {
            /** @description Recorded, now or by an earlier identical request */
            201: {
                headers: {
                    /** @description The revision in quotes, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description Not of the form of this endpoint, headers included; `errors` lists the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/customer-not-registered`: Nobody registered this customer */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/customer-erased`: This customer was erased; nothing more is recorded
             *     - `/problems/customer-merged`: This customer was merged into another; record it there
             *     - `/problems/command-id-reused`: This Idempotency-Key was used for something else
             *     - `/problems/need-already-validated`: This need is validated, with other facts
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/stream-elsewhere`: The customer is not at the revision that If-Match names */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is larger than 64 KiB, or as YAML 256 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is said to be of a type that is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/time-in-the-future`: It lies more than 5 minutes in the future
             *     - `/problems/priority-out-of-range`: Priority is 1, 2, 3, 4 or 5
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The event store does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    ValidateNeedEndpoint_post: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: the same key with the same content gets the same answer and records nothing; with other content it is refused as command-id-reused. Remembered for good, per customer. */
                "Idempotency-Key"?: string;
                /** @description The revision that the customer must be at, in quotes: the `ETag` of a command, or the `revision` of a customer. Elsewhere nothing is recorded, and the answer is 412. A repeat (`Idempotency-Key`) is answered all the same. */
                "If-Match"?: string;
                /** @description Stored with the event */
                "X-Correlation-Id"?: string;
                /** @description W3C trace context; its trace id is the correlation id when there is no X-Correlation-Id */
                traceparent?: string;
            };
            path: {
                customerId: string;
                needId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ValidateNeedBody"];
            };
        };
        responses: {
            /** @description Recorded, now or by an earlier identical request */
            201: {
                headers: {
                    /** @description The revision in quotes, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description Not of the form of this endpoint, headers included; `errors` lists the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/customer-not-registered`: Nobody registered this customer
             *     - `/problems/need-unknown`: This customer has no such need
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/customer-erased`: This customer was erased; nothing more is recorded
             *     - `/problems/customer-merged`: This customer was merged into another; record it there
             *     - `/problems/command-id-reused`: This Idempotency-Key was used for something else
             *     - `/problems/need-not-prioritised`: Its area, kind and priority are not all known at that time; state the need again with them
             *     - `/problems/need-already-validated`: This need is validated, with other facts
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/stream-elsewhere`: The customer is not at the revision that If-Match names */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is larger than 64 KiB, or as YAML 256 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is said to be of a type that is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/time-in-the-future`: It lies more than 5 minutes in the future
             *     - `/problems/validated-before-identified`: The validation lies before the need
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The event store does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    SendProposalEndpoint_post: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: the same key with the same content gets the same answer and records nothing; with other content it is refused as command-id-reused. Remembered for good, per customer. */
                "Idempotency-Key"?: string;
                /** @description The revision that the customer must be at, in quotes: the `ETag` of a command, or the `revision` of a customer. Elsewhere nothing is recorded, and the answer is 412. A repeat (`Idempotency-Key`) is answered all the same. */
                "If-Match"?: string;
                /** @description Stored with the event */
                "X-Correlation-Id"?: string;
                /** @description W3C trace context; its trace id is the correlation id when there is no X-Correlation-Id */
                traceparent?: string;
            };
            path: {
                customerId: string;
                needId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendProposalBody"];
            };
        };
        responses: {
            /** @description Recorded, now or by an earlier identical request */
            201: {
                headers: {
                    /** @description The revision in quotes, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description Not of the form of this endpoint, headers included; `errors` lists the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/customer-not-registered`: Nobody registered this customer
             *     - `/problems/need-unknown`: This customer has no such need
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/customer-erased`: This customer was erased; nothing more is recorded
             *     - `/problems/customer-merged`: This customer was merged into another; record it there
             *     - `/problems/command-id-reused`: This Idempotency-Key was used for something else
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/stream-elsewhere`: The customer is not at the revision that If-Match names */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is larger than 64 KiB, or as YAML 256 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is said to be of a type that is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/time-in-the-future`: It lies more than 5 minutes in the future
             *     - `/problems/proposal-before-need`: The proposal lies before the need
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The event store does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    AssessOpportunityEndpoint_post: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: the same key with the same content gets the same answer and records nothing; with other content it is refused as command-id-reused. Remembered for good, per customer. */
                "Idempotency-Key"?: string;
                /** @description The revision that the customer must be at, in quotes: the `ETag` of a command, or the `revision` of a customer. Elsewhere nothing is recorded, and the answer is 412. A repeat (`Idempotency-Key`) is answered all the same. */
                "If-Match"?: string;
                /** @description Stored with the event */
                "X-Correlation-Id"?: string;
                /** @description W3C trace context; its trace id is the correlation id when there is no X-Correlation-Id */
                traceparent?: string;
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssessOpportunityBody"];
            };
        };
        responses: {
            /** @description Recorded, now or by an earlier identical request */
            201: {
                headers: {
                    /** @description The revision in quotes, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description Not of the form of this endpoint, headers included; `errors` lists the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/customer-not-registered`: Nobody registered this customer */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/customer-erased`: This customer was erased; nothing more is recorded
             *     - `/problems/customer-merged`: This customer was merged into another; record it there
             *     - `/problems/command-id-reused`: This Idempotency-Key was used for something else
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/stream-elsewhere`: The customer is not at the revision that If-Match names */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is larger than 64 KiB, or as YAML 256 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is said to be of a type that is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/time-in-the-future`: It lies more than 5 minutes in the future
             *     - `/problems/sales-stage-out-of-range`: A sales stage is a whole number from 0 to 7
             *     - `/problems/intent-out-of-range`: Intent is 1, 2, 3, 4 or 5
             *     - `/problems/potential-out-of-range`: Potential is 0 to 100
             *     - `/problems/evidence-unknown`: The checklist of the funnel has no such evidence
             *     - `/problems/evidence-missing`: Not all that this stage of the funnel asks for was found out
             *     - `/problems/amount-not-positive`: The amount must be above zero
             *     - `/problems/currency-not-reporting`: The currency is not the reporting currency
             *     - `/problems/amount-too-large`: The amount is more than can be summed exactly (2^53 - 1 minor units)
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The event store does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    GivePresalesEndpoint_post: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: the same key with the same content gets the same answer and records nothing; with other content it is refused as command-id-reused. Remembered for good, per customer. */
                "Idempotency-Key"?: string;
                /** @description The revision that the customer must be at, in quotes: the `ETag` of a command, or the `revision` of a customer. Elsewhere nothing is recorded, and the answer is 412. A repeat (`Idempotency-Key`) is answered all the same. */
                "If-Match"?: string;
                /** @description Stored with the event */
                "X-Correlation-Id"?: string;
                /** @description W3C trace context; its trace id is the correlation id when there is no X-Correlation-Id */
                traceparent?: string;
            };
            path: {
                customerId: string;
                opportunityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GivePresalesBody"];
            };
        };
        responses: {
            /** @description Recorded, now or by an earlier identical request */
            201: {
                headers: {
                    /** @description The revision in quotes, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description Not of the form of this endpoint, headers included; `errors` lists the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/customer-not-registered`: Nobody registered this customer
             *     - `/problems/opportunity-unknown`: This customer has no such opportunity
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/customer-erased`: This customer was erased; nothing more is recorded
             *     - `/problems/customer-merged`: This customer was merged into another; record it there
             *     - `/problems/command-id-reused`: This Idempotency-Key was used for something else
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/stream-elsewhere`: The customer is not at the revision that If-Match names */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is larger than 64 KiB, or as YAML 256 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is said to be of a type that is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/time-in-the-future`: It lies more than 5 minutes in the future */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The event store does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    SendContractEndpoint_post: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: the same key with the same content gets the same answer and records nothing; with other content it is refused as command-id-reused. Remembered for good, per customer. */
                "Idempotency-Key"?: string;
                /** @description The revision that the customer must be at, in quotes: the `ETag` of a command, or the `revision` of a customer. Elsewhere nothing is recorded, and the answer is 412. A repeat (`Idempotency-Key`) is answered all the same. */
                "If-Match"?: string;
                /** @description Stored with the event */
                "X-Correlation-Id"?: string;
                /** @description W3C trace context; its trace id is the correlation id when there is no X-Correlation-Id */
                traceparent?: string;
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendContractBody"];
            };
        };
        responses: {
            /** @description Recorded, now or by an earlier identical request */
            201: {
                headers: {
                    /** @description The revision in quotes, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description Not of the form of this endpoint, headers included; `errors` lists the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/customer-not-registered`: Nobody registered this customer */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/customer-erased`: This customer was erased; nothing more is recorded
             *     - `/problems/customer-merged`: This customer was merged into another; record it there
             *     - `/problems/command-id-reused`: This Idempotency-Key was used for something else
             *     - `/problems/contract-id-reused`: This contract is recorded, with other facts; a renewal has an id of its own
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/stream-elsewhere`: The customer is not at the revision that If-Match names */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is larger than 64 KiB, or as YAML 256 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is said to be of a type that is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/time-in-the-future`: It lies more than 5 minutes in the future
             *     - `/problems/contract-ends-before-start`: The contract would end before it begins
             *     - `/problems/amount-not-positive`: The amount must be above zero
             *     - `/problems/currency-not-reporting`: The currency is not the reporting currency
             *     - `/problems/amount-too-large`: The amount is more than can be summed exactly (2^53 - 1 minor units)
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The event store does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    SignContractEndpoint_post: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: the same key with the same content gets the same answer and records nothing; with other content it is refused as command-id-reused. Remembered for good, per customer. */
                "Idempotency-Key"?: string;
                /** @description The revision that the customer must be at, in quotes: the `ETag` of a command, or the `revision` of a customer. Elsewhere nothing is recorded, and the answer is 412. A repeat (`Idempotency-Key`) is answered all the same. */
                "If-Match"?: string;
                /** @description Stored with the event */
                "X-Correlation-Id"?: string;
                /** @description W3C trace context; its trace id is the correlation id when there is no X-Correlation-Id */
                traceparent?: string;
            };
            path: {
                customerId: string;
                contractId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignContractBody"];
            };
        };
        responses: {
            /** @description Recorded, now or by an earlier identical request */
            201: {
                headers: {
                    /** @description The revision in quotes, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description Not of the form of this endpoint, headers included; `errors` lists the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/customer-not-registered`: Nobody registered this customer
             *     - `/problems/contract-unknown`: This customer was sent no such contract
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/customer-erased`: This customer was erased; nothing more is recorded
             *     - `/problems/customer-merged`: This customer was merged into another; record it there
             *     - `/problems/command-id-reused`: This Idempotency-Key was used for something else
             *     - `/problems/contract-already-signed`: This contract is signed, with other facts
             *     - `/problems/contract-expired`: This contract had expired by then; a renewal has an id of its own
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/stream-elsewhere`: The customer is not at the revision that If-Match names */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is larger than 64 KiB, or as YAML 256 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is said to be of a type that is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/time-in-the-future`: It lies more than 5 minutes in the future
             *     - `/problems/signed-before-sent`: The signature lies before the contract was sent
             *     - `/problems/contract-ends-before-start`: The contract would end before it begins
             *     - `/problems/amount-not-positive`: The amount must be above zero
             *     - `/problems/currency-not-reporting`: The currency is not the reporting currency
             *     - `/problems/amount-too-large`: The amount is more than can be summed exactly (2^53 - 1 minor units)
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The event store does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    ExpireContractEndpoint_post: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: the same key with the same content gets the same answer and records nothing; with other content it is refused as command-id-reused. Remembered for good, per customer. */
                "Idempotency-Key"?: string;
                /** @description The revision that the customer must be at, in quotes: the `ETag` of a command, or the `revision` of a customer. Elsewhere nothing is recorded, and the answer is 412. A repeat (`Idempotency-Key`) is answered all the same. */
                "If-Match"?: string;
                /** @description Stored with the event */
                "X-Correlation-Id"?: string;
                /** @description W3C trace context; its trace id is the correlation id when there is no X-Correlation-Id */
                traceparent?: string;
            };
            path: {
                customerId: string;
                contractId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExpireContractBody"];
            };
        };
        responses: {
            /** @description Recorded, now or by an earlier identical request */
            201: {
                headers: {
                    /** @description The revision in quotes, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description Not of the form of this endpoint, headers included; `errors` lists the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/customer-not-registered`: Nobody registered this customer
             *     - `/problems/contract-unknown`: This customer was sent no such contract
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/customer-erased`: This customer was erased; nothing more is recorded
             *     - `/problems/customer-merged`: This customer was merged into another; record it there
             *     - `/problems/command-id-reused`: This Idempotency-Key was used for something else
             *     - `/problems/contract-already-expired`: This contract expired, at another time
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/stream-elsewhere`: The customer is not at the revision that If-Match names */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is larger than 64 KiB, or as YAML 256 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is said to be of a type that is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/time-in-the-future`: It lies more than 5 minutes in the future
             *     - `/problems/expired-before-sent`: The expiry lies before the contract was sent
             *     - `/problems/expired-before-signed`: The expiry lies before the signature
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The event store does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    GiveCareEndpoint_post: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: the same key with the same content gets the same answer and records nothing; with other content it is refused as command-id-reused. Remembered for good, per customer. */
                "Idempotency-Key"?: string;
                /** @description The revision that the customer must be at, in quotes: the `ETag` of a command, or the `revision` of a customer. Elsewhere nothing is recorded, and the answer is 412. A repeat (`Idempotency-Key`) is answered all the same. */
                "If-Match"?: string;
                /** @description Stored with the event */
                "X-Correlation-Id"?: string;
                /** @description W3C trace context; its trace id is the correlation id when there is no X-Correlation-Id */
                traceparent?: string;
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveCareBody"];
            };
        };
        responses: {
            /** @description Recorded, now or by an earlier identical request */
            201: {
                headers: {
                    /** @description The revision in quotes, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description Not of the form of this endpoint, headers included; `errors` lists the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/customer-not-registered`: Nobody registered this customer */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/customer-erased`: This customer was erased; nothing more is recorded
             *     - `/problems/customer-merged`: This customer was merged into another; record it there
             *     - `/problems/command-id-reused`: This Idempotency-Key was used for something else
             *     - `/problems/care-id-reused`: This care is recorded, with other facts
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/stream-elsewhere`: The customer is not at the revision that If-Match names */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is larger than 64 KiB, or as YAML 256 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is said to be of a type that is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/time-in-the-future`: It lies more than 5 minutes in the future
             *     - `/problems/amount-not-positive`: The amount must be above zero
             *     - `/problems/currency-not-reporting`: The currency is not the reporting currency
             *     - `/problems/amount-too-large`: The amount is more than can be summed exactly (2^53 - 1 minor units)
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The event store does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    PlanSupportEndpoint_post: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: the same key with the same content gets the same answer and records nothing; with other content it is refused as command-id-reused. Remembered for good, per customer. */
                "Idempotency-Key"?: string;
                /** @description The revision that the customer must be at, in quotes: the `ETag` of a command, or the `revision` of a customer. Elsewhere nothing is recorded, and the answer is 412. A repeat (`Idempotency-Key`) is answered all the same. */
                "If-Match"?: string;
                /** @description Stored with the event */
                "X-Correlation-Id"?: string;
                /** @description W3C trace context; its trace id is the correlation id when there is no X-Correlation-Id */
                traceparent?: string;
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanSupportBody"];
            };
        };
        responses: {
            /** @description Recorded, now or by an earlier identical request */
            201: {
                headers: {
                    /** @description The revision in quotes, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description Not of the form of this endpoint, headers included; `errors` lists the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/customer-not-registered`: Nobody registered this customer */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/customer-erased`: This customer was erased; nothing more is recorded
             *     - `/problems/customer-merged`: This customer was merged into another; record it there
             *     - `/problems/command-id-reused`: This Idempotency-Key was used for something else
             *     - `/problems/plan-id-reused`: This support plan is recorded, with other facts
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/stream-elsewhere`: The customer is not at the revision that If-Match names */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is larger than 64 KiB, or as YAML 256 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is said to be of a type that is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/time-in-the-future`: It lies more than 5 minutes in the future
             *     - `/problems/amount-not-positive`: The amount must be above zero
             *     - `/problems/currency-not-reporting`: The currency is not the reporting currency
             *     - `/problems/amount-too-large`: The amount is more than can be summed exactly (2^53 - 1 minor units)
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The event store does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    RequestServiceEndpoint_post: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: the same key with the same content gets the same answer and records nothing; with other content it is refused as command-id-reused. Remembered for good, per customer. */
                "Idempotency-Key"?: string;
                /** @description The revision that the customer must be at, in quotes: the `ETag` of a command, or the `revision` of a customer. Elsewhere nothing is recorded, and the answer is 412. A repeat (`Idempotency-Key`) is answered all the same. */
                "If-Match"?: string;
                /** @description Stored with the event */
                "X-Correlation-Id"?: string;
                /** @description W3C trace context; its trace id is the correlation id when there is no X-Correlation-Id */
                traceparent?: string;
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestServiceBody"];
            };
        };
        responses: {
            /** @description Recorded, now or by an earlier identical request */
            201: {
                headers: {
                    /** @description The revision in quotes, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description Not of the form of this endpoint, headers included; `errors` lists the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/customer-not-registered`: Nobody registered this customer */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/customer-erased`: This customer was erased; nothing more is recorded
             *     - `/problems/customer-merged`: This customer was merged into another; record it there
             *     - `/problems/command-id-reused`: This Idempotency-Key was used for something else
             *     - `/problems/service-id-reused`: This service is recorded, with other facts
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/stream-elsewhere`: The customer is not at the revision that If-Match names */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is larger than 64 KiB, or as YAML 256 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is said to be of a type that is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/time-in-the-future`: It lies more than 5 minutes in the future */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The event store does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    CompleteServiceEndpoint_post: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: the same key with the same content gets the same answer and records nothing; with other content it is refused as command-id-reused. Remembered for good, per customer. */
                "Idempotency-Key"?: string;
                /** @description The revision that the customer must be at, in quotes: the `ETag` of a command, or the `revision` of a customer. Elsewhere nothing is recorded, and the answer is 412. A repeat (`Idempotency-Key`) is answered all the same. */
                "If-Match"?: string;
                /** @description Stored with the event */
                "X-Correlation-Id"?: string;
                /** @description W3C trace context; its trace id is the correlation id when there is no X-Correlation-Id */
                traceparent?: string;
            };
            path: {
                customerId: string;
                serviceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteServiceBody"];
            };
        };
        responses: {
            /** @description Recorded, now or by an earlier identical request */
            201: {
                headers: {
                    /** @description The revision in quotes, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description Not of the form of this endpoint, headers included; `errors` lists the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/customer-not-registered`: Nobody registered this customer
             *     - `/problems/service-unknown`: This customer requested no such service
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/customer-erased`: This customer was erased; nothing more is recorded
             *     - `/problems/customer-merged`: This customer was merged into another; record it there
             *     - `/problems/command-id-reused`: This Idempotency-Key was used for something else
             *     - `/problems/service-already-completed`: This service is completed, with other facts
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/stream-elsewhere`: The customer is not at the revision that If-Match names */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is larger than 64 KiB, or as YAML 256 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is said to be of a type that is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/time-in-the-future`: It lies more than 5 minutes in the future
             *     - `/problems/completed-before-request`: The completion lies before the request
             *     - `/problems/maintenance-before-completion`: The next maintenance lies before the completion
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The event store does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    UseSelfServiceEndpoint_post: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: the same key with the same content gets the same answer and records nothing; with other content it is refused as command-id-reused. Remembered for good, per customer. */
                "Idempotency-Key"?: string;
                /** @description The revision that the customer must be at, in quotes: the `ETag` of a command, or the `revision` of a customer. Elsewhere nothing is recorded, and the answer is 412. A repeat (`Idempotency-Key`) is answered all the same. */
                "If-Match"?: string;
                /** @description Stored with the event */
                "X-Correlation-Id"?: string;
                /** @description W3C trace context; its trace id is the correlation id when there is no X-Correlation-Id */
                traceparent?: string;
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UseSelfServiceBody"];
            };
        };
        responses: {
            /** @description Recorded, now or by an earlier identical request */
            201: {
                headers: {
                    /** @description The revision in quotes, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description Not of the form of this endpoint, headers included; `errors` lists the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/customer-not-registered`: Nobody registered this customer */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/customer-erased`: This customer was erased; nothing more is recorded
             *     - `/problems/customer-merged`: This customer was merged into another; record it there
             *     - `/problems/command-id-reused`: This Idempotency-Key was used for something else
             *     - `/problems/service-id-reused`: This service is recorded, with other facts
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/stream-elsewhere`: The customer is not at the revision that If-Match names */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is larger than 64 KiB, or as YAML 256 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is said to be of a type that is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/time-in-the-future`: It lies more than 5 minutes in the future */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The event store does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    ReferCustomerEndpoint_post: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: the same key with the same content gets the same answer and records nothing; with other content it is refused as command-id-reused. Remembered for good, per customer. */
                "Idempotency-Key"?: string;
                /** @description The revision that the customer must be at, in quotes: the `ETag` of a command, or the `revision` of a customer. Elsewhere nothing is recorded, and the answer is 412. A repeat (`Idempotency-Key`) is answered all the same. */
                "If-Match"?: string;
                /** @description Stored with the event */
                "X-Correlation-Id"?: string;
                /** @description W3C trace context; its trace id is the correlation id when there is no X-Correlation-Id */
                traceparent?: string;
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReferCustomerBody"];
            };
        };
        responses: {
            /** @description Recorded, now or by an earlier identical request */
            201: {
                headers: {
                    /** @description The revision in quotes, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description Not of the form of this endpoint, headers included; `errors` lists the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/customer-not-registered`: Nobody registered this customer */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/customer-erased`: This customer was erased; nothing more is recorded
             *     - `/problems/customer-merged`: This customer was merged into another; record it there
             *     - `/problems/command-id-reused`: This Idempotency-Key was used for something else
             *     - `/problems/referral-already-recorded`: This referral is recorded, with other facts
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/stream-elsewhere`: The customer is not at the revision that If-Match names */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is larger than 64 KiB, or as YAML 256 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is said to be of a type that is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/time-in-the-future`: It lies more than 5 minutes in the future
             *     - `/problems/refers-itself`: A customer cannot refer itself
             *     - `/problems/influence-out-of-range`: Influence is 0 to 100
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The event store does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    EarnPointsEndpoint_post: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: the same key with the same content gets the same answer and records nothing; with other content it is refused as command-id-reused. Remembered for good, per customer. */
                "Idempotency-Key"?: string;
                /** @description The revision that the customer must be at, in quotes: the `ETag` of a command, or the `revision` of a customer. Elsewhere nothing is recorded, and the answer is 412. A repeat (`Idempotency-Key`) is answered all the same. */
                "If-Match"?: string;
                /** @description Stored with the event */
                "X-Correlation-Id"?: string;
                /** @description W3C trace context; its trace id is the correlation id when there is no X-Correlation-Id */
                traceparent?: string;
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EarnPointsBody"];
            };
        };
        responses: {
            /** @description Recorded, now or by an earlier identical request */
            201: {
                headers: {
                    /** @description The revision in quotes, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description Not of the form of this endpoint, headers included; `errors` lists the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/customer-not-registered`: Nobody registered this customer */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/customer-erased`: This customer was erased; nothing more is recorded
             *     - `/problems/customer-merged`: This customer was merged into another; record it there
             *     - `/problems/command-id-reused`: This Idempotency-Key was used for something else
             *     - `/problems/entry-id-reused`: This entry of the ledger is recorded, with other facts
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/stream-elsewhere`: The customer is not at the revision that If-Match names */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is larger than 64 KiB, or as YAML 256 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is said to be of a type that is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/time-in-the-future`: It lies more than 5 minutes in the future
             *     - `/problems/points-out-of-range`: Points are whole, from 1 to 1,000,000,000
             *     - `/problems/expires-before-earned`: Their last day lies before that of earning them
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The event store does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    RedeemPointsEndpoint_post: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: the same key with the same content gets the same answer and records nothing; with other content it is refused as command-id-reused. Remembered for good, per customer. */
                "Idempotency-Key"?: string;
                /** @description The revision that the customer must be at, in quotes: the `ETag` of a command, or the `revision` of a customer. Elsewhere nothing is recorded, and the answer is 412. A repeat (`Idempotency-Key`) is answered all the same. */
                "If-Match"?: string;
                /** @description Stored with the event */
                "X-Correlation-Id"?: string;
                /** @description W3C trace context; its trace id is the correlation id when there is no X-Correlation-Id */
                traceparent?: string;
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RedeemPointsBody"];
            };
        };
        responses: {
            /** @description Recorded, now or by an earlier identical request */
            201: {
                headers: {
                    /** @description The revision in quotes, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description Not of the form of this endpoint, headers included; `errors` lists the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/customer-not-registered`: Nobody registered this customer */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/customer-erased`: This customer was erased; nothing more is recorded
             *     - `/problems/customer-merged`: This customer was merged into another; record it there
             *     - `/problems/command-id-reused`: This Idempotency-Key was used for something else
             *     - `/problems/entry-id-reused`: This entry of the ledger is recorded, with other facts
             *     - `/problems/points-not-held`: More points than the customer held then, or has left of those
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/stream-elsewhere`: The customer is not at the revision that If-Match names */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is larger than 64 KiB, or as YAML 256 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is said to be of a type that is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/time-in-the-future`: It lies more than 5 minutes in the future
             *     - `/problems/points-out-of-range`: Points are whole, from 1 to 1,000,000,000
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The event store does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    ExpirePointsEndpoint_post: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: the same key with the same content gets the same answer and records nothing; with other content it is refused as command-id-reused. Remembered for good, per customer. */
                "Idempotency-Key"?: string;
                /** @description The revision that the customer must be at, in quotes: the `ETag` of a command, or the `revision` of a customer. Elsewhere nothing is recorded, and the answer is 412. A repeat (`Idempotency-Key`) is answered all the same. */
                "If-Match"?: string;
                /** @description Stored with the event */
                "X-Correlation-Id"?: string;
                /** @description W3C trace context; its trace id is the correlation id when there is no X-Correlation-Id */
                traceparent?: string;
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExpirePointsBody"];
            };
        };
        responses: {
            /** @description Recorded, now or by an earlier identical request */
            201: {
                headers: {
                    /** @description The revision in quotes, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description Not of the form of this endpoint, headers included; `errors` lists the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/customer-not-registered`: Nobody registered this customer */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/customer-erased`: This customer was erased; nothing more is recorded
             *     - `/problems/customer-merged`: This customer was merged into another; record it there
             *     - `/problems/command-id-reused`: This Idempotency-Key was used for something else
             *     - `/problems/entry-id-reused`: This entry of the ledger is recorded, with other facts
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/stream-elsewhere`: The customer is not at the revision that If-Match names */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is larger than 64 KiB, or as YAML 256 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is said to be of a type that is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/time-in-the-future`: It lies more than 5 minutes in the future
             *     - `/problems/day-not-over`: The day was not over (UTC) when its points are said to expire
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The event store does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    DeclareChurnEndpoint_post: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: the same key with the same content gets the same answer and records nothing; with other content it is refused as command-id-reused. Remembered for good, per customer. */
                "Idempotency-Key"?: string;
                /** @description The revision that the customer must be at, in quotes: the `ETag` of a command, or the `revision` of a customer. Elsewhere nothing is recorded, and the answer is 412. A repeat (`Idempotency-Key`) is answered all the same. */
                "If-Match"?: string;
                /** @description Stored with the event */
                "X-Correlation-Id"?: string;
                /** @description W3C trace context; its trace id is the correlation id when there is no X-Correlation-Id */
                traceparent?: string;
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclareChurnBody"];
            };
        };
        responses: {
            /** @description Recorded, now or by an earlier identical request */
            201: {
                headers: {
                    /** @description The revision in quotes, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description Not of the form of this endpoint, headers included; `errors` lists the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/customer-not-registered`: Nobody registered this customer */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/customer-erased`: This customer was erased; nothing more is recorded
             *     - `/problems/customer-merged`: This customer was merged into another; record it there
             *     - `/problems/command-id-reused`: This Idempotency-Key was used for something else
             *     - `/problems/already-churned`: This customer left, and has not come back since
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/stream-elsewhere`: The customer is not at the revision that If-Match names */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is larger than 64 KiB, or as YAML 256 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is said to be of a type that is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/time-in-the-future`: It lies more than 5 minutes in the future */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The event store does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    WinBackCustomerEndpoint_post: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: the same key with the same content gets the same answer and records nothing; with other content it is refused as command-id-reused. Remembered for good, per customer. */
                "Idempotency-Key"?: string;
                /** @description The revision that the customer must be at, in quotes: the `ETag` of a command, or the `revision` of a customer. Elsewhere nothing is recorded, and the answer is 412. A repeat (`Idempotency-Key`) is answered all the same. */
                "If-Match"?: string;
                /** @description Stored with the event */
                "X-Correlation-Id"?: string;
                /** @description W3C trace context; its trace id is the correlation id when there is no X-Correlation-Id */
                traceparent?: string;
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WinBackCustomerBody"];
            };
        };
        responses: {
            /** @description Recorded, now or by an earlier identical request */
            201: {
                headers: {
                    /** @description The revision in quotes, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description Not of the form of this endpoint, headers included; `errors` lists the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/customer-not-registered`: Nobody registered this customer */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/customer-erased`: This customer was erased; nothing more is recorded
             *     - `/problems/customer-merged`: This customer was merged into another; record it there
             *     - `/problems/command-id-reused`: This Idempotency-Key was used for something else
             *     - `/problems/customer-not-gone`: This customer had not left then, or is back already
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/stream-elsewhere`: The customer is not at the revision that If-Match names */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is larger than 64 KiB, or as YAML 256 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is said to be of a type that is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/time-in-the-future`: It lies more than 5 minutes in the future */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The event store does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    MergeCustomerEndpoint_post: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: the same key with the same content gets the same answer and records nothing; with other content it is refused as command-id-reused. Remembered for good, per customer. */
                "Idempotency-Key"?: string;
                /** @description The revision that the customer must be at, in quotes: the `ETag` of a command, or the `revision` of a customer. Elsewhere nothing is recorded, and the answer is 412. A repeat (`Idempotency-Key`) is answered all the same. */
                "If-Match"?: string;
                /** @description Stored with the event */
                "X-Correlation-Id"?: string;
                /** @description W3C trace context; its trace id is the correlation id when there is no X-Correlation-Id */
                traceparent?: string;
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeCustomerBody"];
            };
        };
        responses: {
            /** @description Recorded, now or by an earlier identical request */
            201: {
                headers: {
                    /** @description The revision in quotes, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description Not of the form of this endpoint, headers included; `errors` lists the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/customer-not-registered`: Nobody registered this customer */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/customer-erased`: This customer was erased; nothing more is recorded
             *     - `/problems/customer-merged`: This customer was merged into another; record it there
             *     - `/problems/command-id-reused`: This Idempotency-Key was used for something else
             *     - `/problems/absorption-unfinished`: This customer is taking in another one, which has not ended: finish that merge first
             *     - `/problems/survivor-not-registered`: Nobody registered the customer to merge into
             *     - `/problems/survivor-merged`: The customer to merge into was merged into another itself
             *     - `/problems/survivor-erased`: The customer to merge into was erased
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/stream-elsewhere`: The customer is not at the revision that If-Match names */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is larger than 64 KiB, or as YAML 256 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is said to be of a type that is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/time-in-the-future`: It lies more than 5 minutes in the future
             *     - `/problems/merges-into-itself`: A customer cannot be merged into itself
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The event store does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    SkipEventEndpoint_post: {
        parameters: {
            query?: never;
            header?: {
                /** @description Who acts, where the server has no API keys: it must be there then, and is taken at its word. With keys it is ignored: the name of the key acts. */
                "X-Actor"?: string;
                /** @description Makes a repeat harmless: the same key with the same content gets the same answer and records nothing; with other content it is refused as command-id-reused. Remembered for good, per customer. */
                "Idempotency-Key"?: string;
                /** @description The revision that the customer must be at, in quotes: the `ETag` of a command, or the `revision` of a customer. Elsewhere nothing is recorded, and the answer is 412. A repeat (`Idempotency-Key`) is answered all the same. */
                "If-Match"?: string;
                /** @description Stored with the event */
                "X-Correlation-Id"?: string;
                /** @description W3C trace context; its trace id is the correlation id when there is no X-Correlation-Id */
                traceparent?: string;
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SkipEventBody"];
            };
        };
        responses: {
            /** @description Recorded, now or by an earlier identical request */
            201: {
                headers: {
                    /** @description The revision in quotes, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptBody"];
                };
            };
            /** @description Not of the form of this endpoint, headers included; `errors` lists the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/customer-not-registered`: Nobody registered this customer: without the event nothing would be left that could go on */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/customer-not-parked`: This customer is not parked: only an event that stands in the way can be skipped
             *     - `/problems/parked-elsewhere`: This customer is parked, but not at this event
             *     - `/problems/event-missing`: The customer's stream does not hold this event
             *     - `/problems/event-already-skipped`: This event is skipped, for another reason or by somebody else
             *     - `/problems/command-id-reused`: This Idempotency-Key was used for something else
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/stream-elsewhere`: The customer is not at the revision that If-Match names */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is larger than 64 KiB, or as YAML 256 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is said to be of a type that is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/reason-missing`: The reason says nothing
             *     - `/problems/gap-not-skippable`: Events before this one are missing, and what is missing cannot be skipped: find out what happened to the event store, then retry
             *     - `/problems/history-not-skippable`: The history as a whole cannot be evaluated, and no one event is to blame: read the reason, mend the cause, then retry
             *     - `/problems/registration-not-skippable`: A registration cannot be skipped: without it there is no customer
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The event store does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    EraseCustomerEndpoint_post: {
        parameters: {
            query?: never;
            header?: {
                /** @description Who acts, where the server has no API keys: it must be there then, and is taken at its word. With keys it is ignored: the name of the key acts. */
                "X-Actor"?: string;
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EraseCustomerBody"];
            };
        };
        responses: {
            /** @description Done, now or before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureReceiptBody"];
                };
            };
            /** @description Nobody reads it any more; tables are being scrubbed */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureReceiptBody"];
                };
            };
            /** @description Not of the form of this endpoint, or nobody says who asks; `errors` lists the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/customer-not-registered`: Nobody registered this customer */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/erasure-of-another-request`: This customer is erased for another request
             *     - `/problems/request-id-reused`: This request was made of another customer, or on another legal basis
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Event store or database do not answer; send it again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    TakeReceiptEndpoint_post: {
        parameters: {
            query?: never;
            header?: {
                /** @description Who acts, where the server has no API keys: it must be there then, and is taken at its word. With keys it is ignored: the name of the key acts. */
                "X-Actor"?: string;
            };
            path: {
                requestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceiptGivenBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriberReceiptBody"];
                };
            };
            /** @description Not of the form of this endpoint, or nobody says who it is; `errors` lists the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/erasure-unknown`: nobody made this request */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The database does not answer; send it again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    SetPlanEndpoint_post: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: the same key with the same content gets the same answer and records nothing; with other content it is refused as command-id-reused. Remembered for good, per plans of a year. */
                "Idempotency-Key"?: string;
                /** @description The revision that the plans of a year must be at, in quotes: the `ETag` of a command, or the `revision` of a plans of a year. Elsewhere nothing is recorded, and the answer is 412. A repeat (`Idempotency-Key`) is answered all the same. */
                "If-Match"?: string;
                /** @description Stored with the event */
                "X-Correlation-Id"?: string;
                /** @description W3C trace context; its trace id is the correlation id when there is no X-Correlation-Id */
                traceparent?: string;
            };
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetPlanBody"];
            };
        };
        responses: {
            /** @description Recorded, now or by an earlier identical request */
            201: {
                headers: {
                    /** @description The revision in quotes, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanReceiptBody"];
                };
            };
            /** @description Not of the form of this endpoint, headers included; `errors` lists the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/command-id-reused`: This Idempotency-Key was used for something else */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/stream-elsewhere`: The plans of that year are not at the revision that If-Match names */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is larger than 64 KiB, or as YAML 256 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is said to be of a type that is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/time-in-the-future`: It lies more than 5 minutes in the future
             *     - `/problems/plan-needs-amount`: This measure is planned as an amount, and as nothing else
             *     - `/problems/plan-needs-rate`: This measure is planned as a rate in percent, and as nothing else
             *     - `/problems/rate-out-of-range`: A rate is from -100 to 100 percent
             *     - `/problems/amount-not-positive`: The amount must be above zero
             *     - `/problems/amount-too-large`: The amount is more than can be summed exactly (2^53 - 1 minor units)
             *     - `/problems/currency-not-reporting`: The currency is not the reporting currency
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The event store does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    ListRuleSetsEndpoint_list: {
        parameters: {
            query?: {
                /** @description Wait (5 s at most, then 504) until everything up to this position is in the answer */
                atLeast?: string;
                /** @description How many at most, 1 to 200; 50 unless given */
                limit?: string;
                /** @description By `id` unless given; `-` for the other way round */
                sort?: "id" | "-id" | "title" | "-title" | "versions" | "-versions" | "state" | "-state" | "inForce" | "-inForce" | "inForceSince" | "-inForceSince";
                /** @description The `next` of the page before */
                after?: string;
                /** @description The rule set with this id */
                id?: string;
                /** @description Its title, in the language of `Accept-Language` */
                title?: string;
                /** @description How many versions there are: at least */
                minVersions?: string;
                /** @description How many versions there are: at most */
                maxVersions?: string;
                /** @description Of the latest version */
                state?: "drafted" | "submitted" | "approved" | "rejected" | "activated" | "retired";
                /** @description Whether a version is in force at `at` */
                inForce?: "true" | "false";
                /** @description In force since: then or later */
                inForceSinceFrom?: string;
                /** @description In force since: earlier than that */
                inForceSinceBefore?: string;
                /** @description The instant of `inForce`, past or to come; now unless given */
                at?: string;
            };
            header?: {
                /** @description The `ETag` of an earlier answer: 304 while the answer is still that one */
                "If-None-Match"?: string;
                /** @description `en` or `zh` */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleSetListBody"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is not as it must be; `errors` lists them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The database does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/read-model-behind`: `atLeast` was not reached in time; `reached` says how far it is */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    DraftRuleSetEndpoint_post: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: the same key with the same content gets the same answer and records nothing; with other content it is refused as command-id-reused. Remembered for good, per rule set. */
                "Idempotency-Key"?: string;
                /** @description The revision that the rule set must be at, in quotes: the `ETag` of a command, or the `revision` of a rule set. Elsewhere nothing is recorded, and the answer is 412. A repeat (`Idempotency-Key`) is answered all the same. */
                "If-Match"?: string;
                /** @description Stored with the event */
                "X-Correlation-Id"?: string;
                /** @description W3C trace context; its trace id is the correlation id when there is no X-Correlation-Id */
                traceparent?: string;
                /** @description Who acts, where the server has no API keys: it must be there then, and is taken at its word. With keys it is ignored: the name of the key acts. */
                "X-Actor"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftRuleSetBody"];
                "application/yaml": components["schemas"]["DraftRuleSetBody"];
            };
        };
        responses: {
            /** @description Recorded, now or by an earlier identical request */
            201: {
                headers: {
                    /** @description The revision in quotes, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleSetReceiptBody"];
                };
            };
            /** @description Not of the form of this endpoint, headers included; `errors` lists the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/command-id-reused`: This Idempotency-Key was used for something else */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/stream-elsewhere`: The rule set is not at the revision that was named: somebody else changed it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is larger than 64 KiB, or as YAML 256 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is said to be of a type that is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/rule-set-unsound`: it does not pass its check; `problems` has all that is wrong, by line and column (of an object: as it is printed with an indent of 2) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The event store does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    JudgeVersionEndpoints_submit: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: the same key with the same content gets the same answer and records nothing; with other content it is refused as command-id-reused. Remembered for good, per rule set. */
                "Idempotency-Key"?: string;
                /** @description The revision that the rule set must be at, in quotes: the `ETag` of a command, or the `revision` of a rule set. Elsewhere nothing is recorded, and the answer is 412. A repeat (`Idempotency-Key`) is answered all the same. */
                "If-Match"?: string;
                /** @description Stored with the event */
                "X-Correlation-Id"?: string;
                /** @description W3C trace context; its trace id is the correlation id when there is no X-Correlation-Id */
                traceparent?: string;
                /** @description Who acts, where the server has no API keys: it must be there then, and is taken at its word. With keys it is ignored: the name of the key acts. */
                "X-Actor"?: string;
            };
            path: {
                ruleSetId: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitVersionBody"];
            };
        };
        responses: {
            /** @description Recorded, now or by an earlier identical request */
            201: {
                headers: {
                    /** @description The revision in quotes, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleSetReceiptBody"];
                };
            };
            /** @description Not of the form of this endpoint, headers included; `errors` lists the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/version-not-drafted`: The rule set has no such version */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/command-id-reused`: This Idempotency-Key was used for something else
             *     - `/problems/version-rejected`: This version was rejected; draft another
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/stream-elsewhere`: The rule set is not at the revision that was named: somebody else changed it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is larger than 64 KiB, or as YAML 256 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is said to be of a type that is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The event store does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    JudgeVersionEndpoints_approve: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: the same key with the same content gets the same answer and records nothing; with other content it is refused as command-id-reused. Remembered for good, per rule set. */
                "Idempotency-Key"?: string;
                /** @description The revision that the rule set must be at, in quotes: the `ETag` of a command, or the `revision` of a rule set. Elsewhere nothing is recorded, and the answer is 412. A repeat (`Idempotency-Key`) is answered all the same. */
                "If-Match"?: string;
                /** @description Stored with the event */
                "X-Correlation-Id"?: string;
                /** @description W3C trace context; its trace id is the correlation id when there is no X-Correlation-Id */
                traceparent?: string;
                /** @description Who acts, where the server has no API keys: it must be there then, and is taken at its word. With keys it is ignored: the name of the key acts. */
                "X-Actor"?: string;
            };
            path: {
                ruleSetId: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveVersionBody"];
            };
        };
        responses: {
            /** @description Recorded, now or by an earlier identical request */
            201: {
                headers: {
                    /** @description The revision in quotes, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleSetReceiptBody"];
                };
            };
            /** @description Not of the form of this endpoint, headers included; `errors` lists the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/approver-is-author`: Whoever drafted a version does not approve it
             *     - `/problems/role-missing`: the credential has none of the roles
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/version-not-drafted`: The rule set has no such version */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/command-id-reused`: This Idempotency-Key was used for something else
             *     - `/problems/version-not-submitted`: Nobody submitted this version yet
             *     - `/problems/version-approved`: This version is approved, by another or with other words
             *     - `/problems/version-rejected`: This version was rejected; draft another
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/stream-elsewhere`: The rule set is not at the revision that was named: somebody else changed it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is larger than 64 KiB, or as YAML 256 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is said to be of a type that is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The event store does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    JudgeVersionEndpoints_reject: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: the same key with the same content gets the same answer and records nothing; with other content it is refused as command-id-reused. Remembered for good, per rule set. */
                "Idempotency-Key"?: string;
                /** @description The revision that the rule set must be at, in quotes: the `ETag` of a command, or the `revision` of a rule set. Elsewhere nothing is recorded, and the answer is 412. A repeat (`Idempotency-Key`) is answered all the same. */
                "If-Match"?: string;
                /** @description Stored with the event */
                "X-Correlation-Id"?: string;
                /** @description W3C trace context; its trace id is the correlation id when there is no X-Correlation-Id */
                traceparent?: string;
                /** @description Who acts, where the server has no API keys: it must be there then, and is taken at its word. With keys it is ignored: the name of the key acts. */
                "X-Actor"?: string;
            };
            path: {
                ruleSetId: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RejectVersionBody"];
            };
        };
        responses: {
            /** @description Recorded, now or by an earlier identical request */
            201: {
                headers: {
                    /** @description The revision in quotes, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleSetReceiptBody"];
                };
            };
            /** @description Not of the form of this endpoint, headers included; `errors` lists the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/version-not-drafted`: The rule set has no such version */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/command-id-reused`: This Idempotency-Key was used for something else
             *     - `/problems/version-not-submitted`: Nobody submitted this version yet
             *     - `/problems/version-approved`: This version is approved, by another or with other words
             *     - `/problems/version-rejected`: This version was rejected; draft another
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/stream-elsewhere`: The rule set is not at the revision that was named: somebody else changed it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is larger than 64 KiB, or as YAML 256 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is said to be of a type that is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The event store does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    TurnVersionEndpoints_activate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: the same key with the same content gets the same answer and records nothing; with other content it is refused as command-id-reused. Remembered for good, per rule set. */
                "Idempotency-Key"?: string;
                /** @description The revision that the rule set must be at, in quotes: the `ETag` of a command, or the `revision` of a rule set. Elsewhere nothing is recorded, and the answer is 412. A repeat (`Idempotency-Key`) is answered all the same. */
                "If-Match"?: string;
                /** @description Stored with the event */
                "X-Correlation-Id"?: string;
                /** @description W3C trace context; its trace id is the correlation id when there is no X-Correlation-Id */
                traceparent?: string;
                /** @description Who acts, where the server has no API keys: it must be there then, and is taken at its word. With keys it is ignored: the name of the key acts. */
                "X-Actor"?: string;
            };
            path: {
                ruleSetId: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActivateVersionBody"];
            };
        };
        responses: {
            /** @description Recorded, now or by an earlier identical request */
            201: {
                headers: {
                    /** @description The revision in quotes, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleSetReceiptBody"];
                };
            };
            /** @description Not of the form of this endpoint, headers included; `errors` lists the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/version-not-drafted`: The rule set has no such version */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/command-id-reused`: This Idempotency-Key was used for something else
             *     - `/problems/version-not-approved`: Nobody approved this version
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/stream-elsewhere`: The rule set is not at the revision that was named: somebody else changed it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is larger than 64 KiB, or as YAML 256 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is said to be of a type that is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/effective-before-latest`: It must lie after the latest activation or retirement of this rule set
             *     - `/problems/effective-in-the-past`: What was in force in the past stays what it was: name an instant from now on
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The event store does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    TurnVersionEndpoints_retire: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: the same key with the same content gets the same answer and records nothing; with other content it is refused as command-id-reused. Remembered for good, per rule set. */
                "Idempotency-Key"?: string;
                /** @description The revision that the rule set must be at, in quotes: the `ETag` of a command, or the `revision` of a rule set. Elsewhere nothing is recorded, and the answer is 412. A repeat (`Idempotency-Key`) is answered all the same. */
                "If-Match"?: string;
                /** @description Stored with the event */
                "X-Correlation-Id"?: string;
                /** @description W3C trace context; its trace id is the correlation id when there is no X-Correlation-Id */
                traceparent?: string;
                /** @description Who acts, where the server has no API keys: it must be there then, and is taken at its word. With keys it is ignored: the name of the key acts. */
                "X-Actor"?: string;
            };
            path: {
                ruleSetId: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetireVersionBody"];
            };
        };
        responses: {
            /** @description Recorded, now or by an earlier identical request */
            201: {
                headers: {
                    /** @description The revision in quotes, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleSetReceiptBody"];
                };
            };
            /** @description Not of the form of this endpoint, headers included; `errors` lists the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/version-not-drafted`: The rule set has no such version */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/command-id-reused`: This Idempotency-Key was used for something else
             *     - `/problems/version-not-in-force`: This version is not the one in force, nor the next to be
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/stream-elsewhere`: The rule set is not at the revision that was named: somebody else changed it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is larger than 64 KiB, or as YAML 256 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is said to be of a type that is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/effective-before-latest`: It must lie after the latest activation or retirement of this rule set
             *     - `/problems/effective-in-the-past`: What was in force in the past stays what it was: name an instant from now on
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The event store does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    ShowWebhooksEndpoints_list: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of an earlier answer: 304 while the answer is still that one */
                "If-None-Match"?: string;
                /** @description `en` or `zh` */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookListBody"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is not as it must be; `errors` lists them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The database does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/read-model-behind`: `atLeast` was not reached in time; `reached` says how far it is */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    ChangeWebhooksEndpoints_add: {
        parameters: {
            query?: never;
            header?: {
                /** @description Who acts, where the server has no API keys: it must be there then, and is taken at its word. With keys it is ignored: the name of the key acts. */
                "X-Actor"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddWebhookBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookSecretBody"];
                };
            };
            /** @description Not of the form of this endpoint, headers included; `errors` lists the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/webhook-id-taken`: there is one with this id
             *     - `/problems/webhook-secrets-not-kept`: this server has no key to keep secrets under
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/position-to-come`: the log does not go as far as `from` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Database or event store do not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    ChangeWebhooksEndpoints_pause: {
        parameters: {
            query?: never;
            header?: {
                /** @description Who acts, where the server has no API keys: it must be there then, and is taken at its word. With keys it is ignored: the name of the key acts. */
                "X-Actor"?: string;
            };
            path: {
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PauseWebhookBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookBody"];
                };
            };
            /** @description Not of the form of this endpoint, headers included; `errors` lists the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/webhook-unknown`: there is none with this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Database or event store do not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    ChangeWebhooksEndpoints_resume: {
        parameters: {
            query?: never;
            header?: {
                /** @description Who acts, where the server has no API keys: it must be there then, and is taken at its word. With keys it is ignored: the name of the key acts. */
                "X-Actor"?: string;
            };
            path: {
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NothingBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookBody"];
                };
            };
            /** @description Not of the form of this endpoint, headers included; `errors` lists the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/webhook-unknown`: there is none with this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Database or event store do not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    ChangeWebhooksEndpoints_rotate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Who acts, where the server has no API keys: it must be there then, and is taken at its word. With keys it is ignored: the name of the key acts. */
                "X-Actor"?: string;
            };
            path: {
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RotateSecretBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookSecretBody"];
                };
            };
            /** @description Not of the form of this endpoint, headers included; `errors` lists the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/webhook-unknown`: there is none with this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/webhook-secrets-not-kept`: this server has no key to keep secrets under */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Database or event store do not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    ChangeWebhooksEndpoints_replay: {
        parameters: {
            query?: never;
            header?: {
                /** @description Who acts, where the server has no API keys: it must be there then, and is taken at its word. With keys it is ignored: the name of the key acts. */
                "X-Actor"?: string;
            };
            path: {
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplayWebhookBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayedBody"];
                };
            };
            /** @description Not of the form of this endpoint, headers included; `errors` lists the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/webhook-unknown`: there is none with this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Database or event store do not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    ShowWebhooksEndpoints_show: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of an earlier answer: 304 while the answer is still that one */
                "If-None-Match"?: string;
                /** @description `en` or `zh` */
                "Accept-Language"?: string;
            };
            path: {
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookBody"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is not as it must be; `errors` lists them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/webhook-unknown`: there is none with this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The database does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/read-model-behind`: `atLeast` was not reached in time; `reached` says how far it is */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    ChangeWebhooksEndpoints_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/webhook-unknown`: there is none with this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    ShowCustomerEndpoint_get: {
        parameters: {
            query?: {
                /** @description Wait (5 s at most, then 504) until everything up to this position is in the answer */
                atLeast?: string;
                /** @description How far the log counts as known: a position, or an instant of recording; all of it unless given */
                knownAt?: string;
                /** @description Under which rules: those in force `then`, as known at `knownAt`; those in force `now`; or one version that was in force once. `then` unless given */
                rules?: string;
                /** @description The last closed instant unless given */
                asOf?: string;
            };
            header?: {
                /** @description The `ETag` of an earlier answer: 304 while the answer is still that one */
                "If-None-Match"?: string;
                /** @description `en` or `zh` */
                "Accept-Language"?: string;
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerBody"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is not as it must be; `errors` lists them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/customer-unknown`: nothing is known of this customer (yet: see `atLeast`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/as-of-not-closed`: history is not closed up to the instant yet, or was not at `knownAt`
             *     - `/problems/known-at-not-reached`: the read models are not at that position yet
             *     - `/problems/version-never-in-force`: it has nothing to say; one that nobody drafted is 404 `/problems/version-unknown`
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The database does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/read-model-behind`: `atLeast` was not reached in time; `reached` says how far it is */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    ShowCardEndpoint_get: {
        parameters: {
            query?: {
                /** @description Wait (5 s at most, then 504) until everything up to this position is in the answer */
                atLeast?: string;
                /** @description The last closed instant, or the latest event if that is later, unless given */
                asOf?: string;
                /** @description As known at a position, or at an instant of recording; as known now unless given */
                knownAt?: string;
            };
            header?: {
                /** @description The `ETag` of an earlier answer: 304 while the answer is still that one */
                "If-None-Match"?: string;
                /** @description `en` or `zh` */
                "Accept-Language"?: string;
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerCardBody"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is not as it must be; `errors` lists them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/customer-unknown`: nothing is known of this customer (yet: see `atLeast`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/known-at-not-reached`: the read models are not at that position yet */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The database does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/read-model-behind`: `atLeast` was not reached in time; `reached` says how far it is */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    ShowHistoryEndpoint_get: {
        parameters: {
            query?: {
                /** @description Wait (5 s at most, then 504) until everything up to this position is in the answer */
                atLeast?: string;
                /** @description How many at most, 1 to 200; 50 unless given */
                limit?: string;
                /** @description By `occurredAt` unless given; `-` for the other way round */
                sort?: "occurredAt" | "-occurredAt" | "recordedAt" | "-recordedAt" | "revision" | "-revision" | "position" | "-position" | "type" | "-type" | "origin" | "-origin" | "eventId" | "-eventId";
                /** @description The `next` of the page before */
                after?: string;
                /** @description When it happened: then or later */
                occurredFrom?: string;
                /** @description When it happened: earlier than that */
                occurredBefore?: string;
                /** @description When we heard of it: then or later */
                recordedFrom?: string;
                /** @description When we heard of it: earlier than that */
                recordedBefore?: string;
                /** @description Place in the customer's stream, from 0: at least */
                minRevision?: string;
                /** @description Place in the customer's stream, from 0: at most */
                maxRevision?: string;
                /** @description Position in the log: at least */
                minPosition?: string;
                /** @description Position in the log: at most */
                maxPosition?: string;
                /** @description As stored */
                type?: string;
                /** @description Where it came from: `api`, `import:<file hash>`, … */
                origin?: string;
                /** @description The event with this id */
                eventId?: string;
                /** @description As known at a position, or at an instant of recording; as known now unless given */
                knownAt?: string;
            };
            header?: {
                /** @description The `ETag` of an earlier answer: 304 while the answer is still that one */
                "If-None-Match"?: string;
                /** @description `en` or `zh` */
                "Accept-Language"?: string;
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryBody"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is not as it must be; `errors` lists them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/customer-unknown`: nothing is known of this customer (yet: see `atLeast`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/known-at-not-reached`: the read models are not at that position yet; `/problems/seal-broken`: a personal text was altered */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The database does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/read-model-behind`: `atLeast` was not reached in time; `reached` says how far it is */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    ShowChangesEndpoint_get: {
        parameters: {
            query?: {
                /** @description Wait (5 s at most, then 504) until everything up to this position is in the answer */
                atLeast?: string;
                /** @description How many at most, 1 to 200; 50 unless given */
                limit?: string;
                /** @description By `at` unless given; `-` for the other way round */
                sort?: "at" | "-at" | "ruleSet" | "-ruleSet" | "version" | "-version" | "output" | "-output" | "from" | "-from" | "to" | "-to" | "rule" | "-rule" | "cause" | "-cause" | "inForce" | "-inForce" | "restates" | "-restates" | "superseded" | "-superseded" | "supersededAt" | "-supersededAt" | "knownPosition" | "-knownPosition";
                /** @description The `next` of the page before */
                after?: string;
                /** @description When it took effect: then or later */
                atFrom?: string;
                /** @description When it took effect: earlier than that */
                atBefore?: string;
                /** @description The rule set with this id */
                ruleSet?: string;
                /** @description Version of the rule set: at least */
                minVersion?: string;
                /** @description Version of the rule set: at most */
                maxVersion?: string;
                /** @description The output with this id */
                output?: string;
                /** @description The result before */
                from?: string;
                /** @description The result from then on */
                to?: string;
                /** @description What decided */
                rule?: string;
                /** @description What led to it */
                cause?: "event" | "tick" | "activation";
                /** @description Whether the customer was told to be this */
                inForce?: "true" | "false";
                /** @description Whether a late event led to it */
                restates?: "true" | "false";
                /** @description Whether a late event took it back */
                superseded?: "true" | "false";
                /** @description Position in the log of what took it back: at least */
                minSupersededAt?: string;
                /** @description Position in the log of what took it back: at most */
                maxSupersededAt?: string;
                /** @description Position in the log of what made it known: at least */
                minKnownPosition?: string;
                /** @description Position in the log of what made it known: at most */
                maxKnownPosition?: string;
                /** @description As known at a position, or at an instant of recording; as known now unless given */
                knownAt?: string;
            };
            header?: {
                /** @description The `ETag` of an earlier answer: 304 while the answer is still that one */
                "If-None-Match"?: string;
                /** @description `en` or `zh` */
                "Accept-Language"?: string;
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangesBody"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is not as it must be; `errors` lists them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/customer-unknown`: nothing is known of this customer (yet: see `atLeast`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/known-at-not-reached`: the read models are not at that position yet */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The database does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/read-model-behind`: `atLeast` was not reached in time; `reached` says how far it is */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    ShowSegmentsEndpoint_get: {
        parameters: {
            query?: {
                /** @description Wait (5 s at most, then 504) until everything up to this position is in the answer */
                atLeast?: string;
                /** @description How many at most, 1 to 200; 50 unless given */
                limit?: string;
                /** @description By `ruleSet` unless given; `-` for the other way round */
                sort?: "ruleSet" | "-ruleSet" | "output" | "-output" | "result" | "-result" | "rule" | "-rule" | "since" | "-since";
                /** @description The `next` of the page before */
                after?: string;
                /** @description The rule set with this id */
                ruleSet?: string;
                /** @description The output with this id, of a rule set in force */
                output?: string;
                /** @description What it says */
                result?: string;
                /** @description What decided */
                rule?: string;
                /** @description Since when it says so: then or later */
                sinceFrom?: string;
                /** @description Since when it says so: earlier than that */
                sinceBefore?: string;
            };
            header?: {
                /** @description The `ETag` of an earlier answer: 304 while the answer is still that one */
                "If-None-Match"?: string;
                /** @description `en` or `zh` */
                "Accept-Language"?: string;
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SegmentsBody"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is not as it must be; `errors` lists them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/customer-unknown`: nothing is known of this customer (yet: see `atLeast`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The database does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/read-model-behind`: `atLeast` was not reached in time; `reached` says how far it is */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    ShowStateEndpoint_get: {
        parameters: {
            query?: {
                /** @description Wait (5 s at most, then 504) until everything up to this position is in the answer */
                atLeast?: string;
                /** @description How far the log counts as known: a position, or an instant of recording; all of it unless given */
                knownAt?: string;
                /** @description Under which rules: those in force `then`, as known at `knownAt`; those in force `now`; or one version that was in force once. `then` unless given */
                rules?: string;
                /** @description The last closed instant unless given */
                asOf?: string;
            };
            header?: {
                /** @description The `ETag` of an earlier answer: 304 while the answer is still that one */
                "If-None-Match"?: string;
                /** @description `en` or `zh` */
                "Accept-Language"?: string;
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StateBody"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is not as it must be; `errors` lists them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/customer-unknown`: nothing is known of this customer (yet: see `atLeast`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/as-of-not-closed`: history is not closed up to the instant yet, or was not at `knownAt`
             *     - `/problems/known-at-not-reached`: the read models are not at that position yet
             *     - `/problems/version-never-in-force`: it has nothing to say; one that nobody drafted is 404 `/problems/version-unknown`
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The database does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/read-model-behind`: `atLeast` was not reached in time; `reached` says how far it is */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    ShowWhyEndpoint_get: {
        parameters: {
            query: {
                /** @description Wait (5 s at most, then 504) until everything up to this position is in the answer */
                atLeast?: string;
                /** @description How far the log counts as known: a position, or an instant of recording; all of it unless given */
                knownAt?: string;
                /** @description Under which rules: those in force `then`, as known at `knownAt`; those in force `now`; or one version that was in force once. `then` unless given */
                rules?: string;
                /** @description An output of a rule set in force; of several that have it, the first by id */
                output: string;
                /** @description The last closed instant unless given */
                at?: string;
            };
            header?: {
                /** @description The `ETag` of an earlier answer: 304 while the answer is still that one */
                "If-None-Match"?: string;
                /** @description `en` or `zh` */
                "Accept-Language"?: string;
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhyBody"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is not as it must be; `errors` lists them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/customer-unknown`: nothing is known of this customer (yet: see `atLeast`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/as-of-not-closed`: history is not closed up to the instant yet, or was not at `knownAt`
             *     - `/problems/known-at-not-reached`: the read models are not at that position yet
             *     - `/problems/version-never-in-force`: it has nothing to say; one that nobody drafted is 404 `/problems/version-unknown`
             *     - `/problems/before-first-event`
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The database does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/read-model-behind`: `atLeast` was not reached in time; `reached` says how far it is */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    CountSegmentsEndpoint_get: {
        parameters: {
            query?: {
                /** @description Wait (5 s at most, then 504) until everything up to this position is in the answer */
                atLeast?: string;
                /** @description How many at most, 1 to 200; 50 unless given */
                limit?: string;
                /** @description By `ruleSet` unless given; `-` for the other way round */
                sort?: "ruleSet" | "-ruleSet" | "output" | "-output" | "result" | "-result" | "customers" | "-customers";
                /** @description The `next` of the page before */
                after?: string;
                /** @description The rule set with this id */
                ruleSet?: string;
                /** @description The output with this id, of a rule set in force */
                output?: string;
                /** @description What it says */
                result?: string;
                /** @description How many customers: at least */
                minCustomers?: string;
                /** @description How many customers: at most */
                maxCustomers?: string;
            };
            header?: {
                /** @description The `ETag` of an earlier answer: 304 while the answer is still that one */
                "If-None-Match"?: string;
                /** @description `en` or `zh` */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountsBody"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is not as it must be; `errors` lists them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The database does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/read-model-behind`: `atLeast` was not reached in time; `reached` says how far it is */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    ShowMeasuresEndpoints_list: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of an earlier answer: 304 while the answer is still that one */
                "If-None-Match"?: string;
                /** @description `en` or `zh` */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeasureListBody"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is not as it must be; `errors` lists them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The database does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/read-model-behind`: `atLeast` was not reached in time; `reached` says how far it is */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    ShowMeasuresEndpoints_get: {
        parameters: {
            query?: {
                /** @description Wait (5 s at most, then 504) until everything up to this position is in the answer */
                atLeast?: string;
                /** @description The last closed instant unless given; now, where no day is closed */
                asOf?: string;
                /** @description days of 24 hours up to asOf that count, 1 to 36500; where the measure takes it */
                windowDays?: string;
                /** @description months (UTC) up to the one that asOf is in, 1 to 120; where the measure takes it */
                months?: string;
                /** @description the calendar year (UTC); that of asOf unless given, 1900 to 9999; where the measure takes it */
                year?: string;
                /** @description how many days ahead of asOf, 1 to 3650; where the measure takes it */
                horizonDays?: string;
            };
            header?: {
                /** @description The `ETag` of an earlier answer: 304 while the answer is still that one */
                "If-None-Match"?: string;
                /** @description `en` or `zh` */
                "Accept-Language"?: string;
            };
            path: {
                measure: "pareto" | "decile-ratio" | "whale-curve" | "per-customer-price" | "average-order-value" | "abc" | "growth-and-cost" | "repurchase-rate" | "new-vs-old" | "retention" | "loss-causes" | "lead-sources" | "renewal-rate" | "kpi" | "life-expectancy" | "csat" | "nps" | "ces" | "dsr" | "complaint-causes" | "complaint-steps" | "repurchase-factors" | "channel-mix" | "presales" | "needs" | "forbidden-phrases" | "contact-effects" | "delivered-value" | "promises-kept" | "first-response" | "service-resolution" | "funnel" | "weighted-pipeline" | "intent-outcomes" | "sales-stages" | "plan-vs-actual" | "support-budget" | "growth-signals" | "exit-barriers";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeasureBody"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is not as it must be; `errors` lists them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/measure-unknown` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The database does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/read-model-behind`: `atLeast` was not reached in time; `reached` says how far it is */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    ShowWorkListsEndpoints_list: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of an earlier answer: 304 while the answer is still that one */
                "If-None-Match"?: string;
                /** @description `en` or `zh` */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeasureListBody"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is not as it must be; `errors` lists them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The database does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/read-model-behind`: `atLeast` was not reached in time; `reached` says how far it is */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    ShowWorkListsEndpoints_get: {
        parameters: {
            query?: {
                /** @description Wait (5 s at most, then 504) until everything up to this position is in the answer */
                atLeast?: string;
                /** @description The last closed instant, or the latest event if that is later, unless given */
                asOf?: string;
                /** @description only customers of this owner; where the list takes it */
                owner?: string;
                /** @description the day (UTC) that is planned, such as 2026-02-02; the day of asOf unless given; where the list takes it */
                day?: string;
                /** @description how many days ahead of asOf; where the list takes it */
                days?: string;
                /** @description How many at most; 100 unless given */
                limit?: string;
                /** @description The `next` of the page before */
                after?: string;
            };
            header?: {
                /** @description The `ETag` of an earlier answer: 304 while the answer is still that one */
                "If-None-Match"?: string;
                /** @description `en` or `zh` */
                "Accept-Language"?: string;
            };
            path: {
                list: "call-list" | "follow-ups" | "needs-overdue" | "promises-open" | "maintenance-due" | "late-payments" | "complaints-overdue" | "occasions" | "expected-value" | "growth-signals" | "exit-barriers" | "delivered-value" | "without-owner" | "points-expiring";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkListBody"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is not as it must be; `errors` lists them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/work-list-unknown` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The database does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/read-model-behind`: `atLeast` was not reached in time; `reached` says how far it is */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    FollowEventsEndpoint_get: {
        parameters: {
            query?: {
                /** @description `customer`: what happens to customers; `segment`: what they are, whenever that changes. Both unless given */
                streams?: string;
                /** @description Of these types alone, with commas between */
                types?: string;
                /** @description Of this customer alone */
                customer?: string;
                /** @description From the beginning (`start`), from `now` on, or after a position that a command or this feed gave. `start` unless given; `Last-Event-ID` comes before it */
                from?: string;
                /** @description Behind this snapshot of segments: no change that is in it, each that is not. `Last-Event-ID` and `from` say where to go on after that, so send it again with them */
                cut?: string;
            };
            header?: {
                /** @description The last id that came before it was cut off; comes before `from` */
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events, for as long as you stay */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description A parameter is not as it must be; `errors` lists them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/position-to-come`: the log does not go as far; `reached` says how far it does */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The event store does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    ShowSnapshotEndpoint_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The database does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/read-model-behind`: the tables are being built anew and have not come to what was told in time; `Retry-After` */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    ShowSchemasEndpoints_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchemasBody"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ShowSchemasEndpoints_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                type: string;
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/schema+json": Record<string, never>;
                };
            };
            /** @description `/problems/schema-unknown`: there is no such type of event, or no such version of it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    ShowAsyncApiEndpoint_get: {
        parameters: {
            query?: never;
            header: {
                host: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ShowRuleSetEndpoints_get: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of an earlier answer: 304 while the answer is still that one */
                "If-None-Match"?: string;
                /** @description `en` or `zh` */
                "Accept-Language"?: string;
            };
            path: {
                ruleSetId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleSetBody"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is not as it must be; `errors` lists them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/rule-set-unknown`, `/problems/version-unknown`: nobody drafted it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The database does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/read-model-behind`: `atLeast` was not reached in time; `reached` says how far it is */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    ShowRuleSetEndpoints_timeline: {
        parameters: {
            query?: {
                /** @description Wait (5 s at most, then 504) until everything up to this position is in the answer */
                atLeast?: string;
                /** @description How many at most, 1 to 200; 50 unless given */
                limit?: string;
                /** @description By `from` unless given; `-` for the other way round */
                sort?: "from" | "-from" | "until" | "-until" | "version" | "-version" | "hash" | "-hash";
                /** @description The `next` of the page before */
                after?: string;
                /** @description Where it begins: then or later */
                beginsFrom?: string;
                /** @description Where it begins: earlier than that */
                beginsBefore?: string;
                /** @description Where it ends; without end is later than any: then or later */
                endsFrom?: string;
                /** @description Where it ends; without end is later than any: earlier than that */
                endsBefore?: string;
                /** @description Version: at least */
                minVersion?: string;
                /** @description Version: at most */
                maxVersion?: string;
                /** @description Of the version */
                hash?: string;
            };
            header?: {
                /** @description The `ETag` of an earlier answer: 304 while the answer is still that one */
                "If-None-Match"?: string;
                /** @description `en` or `zh` */
                "Accept-Language"?: string;
            };
            path: {
                ruleSetId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleSetTimelineBody"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is not as it must be; `errors` lists them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/rule-set-unknown`, `/problems/version-unknown`: nobody drafted it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The database does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/read-model-behind`: `atLeast` was not reached in time; `reached` says how far it is */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    ShowRuleSetEndpoints_versions: {
        parameters: {
            query?: {
                /** @description Wait (5 s at most, then 504) until everything up to this position is in the answer */
                atLeast?: string;
                /** @description How many at most, 1 to 200; 50 unless given */
                limit?: string;
                /** @description By `version` unless given; `-` for the other way round */
                sort?: "version" | "-version" | "hash" | "-hash" | "state" | "-state" | "author" | "-author" | "inForce" | "-inForce";
                /** @description The `next` of the page before */
                after?: string;
                /** @description Version: at least */
                minVersion?: string;
                /** @description Version: at most */
                maxVersion?: string;
                /** @description Of the version */
                hash?: string;
                /** @description How far it has come */
                state?: "drafted" | "submitted" | "approved" | "rejected" | "activated" | "retired";
                /** @description Who drafted it */
                author?: string;
                /** @description Whether it is in force now */
                inForce?: "true" | "false";
            };
            header?: {
                /** @description The `ETag` of an earlier answer: 304 while the answer is still that one */
                "If-None-Match"?: string;
                /** @description `en` or `zh` */
                "Accept-Language"?: string;
            };
            path: {
                ruleSetId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleSetVersionsBody"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is not as it must be; `errors` lists them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/rule-set-unknown`, `/problems/version-unknown`: nobody drafted it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The database does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/read-model-behind`: `atLeast` was not reached in time; `reached` says how far it is */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    ShowRuleSetEndpoints_version: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of an earlier answer: 304 while the answer is still that one */
                "If-None-Match"?: string;
                /** @description `en` or `zh` */
                "Accept-Language"?: string;
            };
            path: {
                ruleSetId: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleSetDocumentBody"];
                    "application/yaml": components["schemas"]["RuleSetDocumentBody"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is not as it must be; `errors` lists them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/rule-set-unknown`, `/problems/version-unknown`: nobody drafted it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The database does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/read-model-behind`: `atLeast` was not reached in time; `reached` says how far it is */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    ShowAuditEndpoints_publicKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of an earlier answer: 304 while the answer is still that one */
                "If-None-Match"?: string;
                /** @description `en` or `zh` */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditKeyBody"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is not as it must be; `errors` lists them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/audit-key-unknown` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The database does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/read-model-behind`: `atLeast` was not reached in time; `reached` says how far it is */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    ShowAuditEndpoints_treeHead: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of an earlier answer: 304 while the answer is still that one */
                "If-None-Match"?: string;
                /** @description `en` or `zh` */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TreeHeadBody"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is not as it must be; `errors` lists them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/tree-head-unknown`: none was signed yet */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The database does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/read-model-behind`: `atLeast` was not reached in time; `reached` says how far it is */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    ShowAuditEndpoints_inclusion: {
        parameters: {
            query?: {
                /** @description In the log */
                position?: string;
                /** @description Instead of `position`, with `revision` */
                stream?: string;
                revision?: string;
                /** @description Leaves; those of the last signed head unless given */
                treeSize?: string;
            };
            header?: {
                /** @description The `ETag` of an earlier answer: 304 while the answer is still that one */
                "If-None-Match"?: string;
                /** @description `en` or `zh` */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InclusionProofBody"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is not as it must be; `errors` lists them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/audited-event-unknown`; `/problems/tree-head-unknown` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/event-not-signed`: the tree head does not reach to it yet */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/tree-size-unknown`: the log has fewer leaves */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/log-altered`: log, tables and signature do not fit together any more */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The database does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/read-model-behind`: `atLeast` was not reached in time; `reached` says how far it is */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    ShowAuditEndpoints_consistency: {
        parameters: {
            query: {
                /** @description Leaves of the older tree */
                from: string;
                /** @description Leaves of the newer one */
                to: string;
            };
            header?: {
                /** @description The `ETag` of an earlier answer: 304 while the answer is still that one */
                "If-None-Match"?: string;
                /** @description `en` or `zh` */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsistencyProofBody"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is not as it must be; `errors` lists them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/tree-size-unknown`: the log has fewer leaves */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/log-altered`: log, tables and signature do not fit together any more */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The database does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/read-model-behind`: `atLeast` was not reached in time; `reached` says how far it is */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    ShowAccessEndpoint_get: {
        parameters: {
            query?: {
                /** @description Wait (5 s at most, then 504) until everything up to this position is in the answer */
                atLeast?: string;
                /** @description How many at most, 1 to 200; 50 unless given */
                limit?: string;
                /** @description By `-id` unless given; `-` for the other way round */
                sort?: "id" | "-id" | "at" | "-at" | "actor" | "-actor" | "what" | "-what" | "requestId" | "-requestId";
                /** @description The `next` of the page before */
                after?: string;
                /** @description In the order of writing: at least */
                minId?: string;
                /** @description In the order of writing: at most */
                maxId?: string;
                /** @description When it was read: then or later */
                readFrom?: string;
                /** @description When it was read: earlier than that */
                readBefore?: string;
                /** @description Who read it */
                actor?: string;
                /** @description The endpoint, or the command */
                what?: string;
                /** @description What the answer had for `X-Request-Id` */
                requestId?: string;
                /** @description Whom it showed: this customer, or anybody */
                customer?: string;
            };
            header: {
                /** @description What this is read for, in words */
                "X-Purpose": string;
                /** @description The `ETag` of an earlier answer: 304 while the answer is still that one */
                "If-None-Match"?: string;
                /** @description `en` or `zh` */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessPageBody"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is not as it must be; `errors` lists them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The database does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/read-model-behind`: `atLeast` was not reached in time; `reached` says how far it is */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    ShowErasureEndpoint_get: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of an earlier answer: 304 while the answer is still that one */
                "If-None-Match"?: string;
                /** @description `en` or `zh` */
                "Accept-Language"?: string;
            };
            path: {
                requestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureViewBody"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is not as it must be; `errors` lists them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/erasure-unknown`: nobody made this request */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The database does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/read-model-behind`: `atLeast` was not reached in time; `reached` says how far it is */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    ShowWebhooksEndpoints_deadLetters: {
        parameters: {
            query?: {
                /** @description Wait (5 s at most, then 504) until everything up to this position is in the answer */
                atLeast?: string;
                /** @description How many at most, 1 to 200; 50 unless given */
                limit?: string;
                /** @description By `-deadAt` unless given; `-` for the other way round */
                sort?: "customer" | "-customer" | "deadAt" | "-deadAt";
                /** @description The `next` of the page before */
                after?: string;
                /** @description Of this customer */
                customer?: string;
                /** @description When it was given up: then or later */
                deadFrom?: string;
                /** @description When it was given up: earlier than that */
                deadBefore?: string;
            };
            header?: {
                /** @description The `ETag` of an earlier answer: 304 while the answer is still that one */
                "If-None-Match"?: string;
                /** @description `en` or `zh` */
                "Accept-Language"?: string;
            };
            path: {
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetterPageBody"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is not as it must be; `errors` lists them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/webhook-unknown`: there is none with this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The database does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/read-model-behind`: `atLeast` was not reached in time; `reached` says how far it is */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    ShowWebhooksEndpoints_deliveries: {
        parameters: {
            query?: {
                /** @description Wait (5 s at most, then 504) until everything up to this position is in the answer */
                atLeast?: string;
                /** @description How many at most, 1 to 200; 50 unless given */
                limit?: string;
                /** @description By `-id` unless given; `-` for the other way round */
                sort?: "id" | "-id" | "at" | "-at" | "customer" | "-customer" | "eventId" | "-eventId" | "delivered" | "-delivered";
                /** @description The `next` of the page before */
                after?: string;
                /** @description In the order of recording: at least */
                minId?: string;
                /** @description In the order of recording: at most */
                maxId?: string;
                /** @description When it was sent: then or later */
                sentFrom?: string;
                /** @description When it was sent: earlier than that */
                sentBefore?: string;
                /** @description Of this customer */
                customer?: string;
                /** @description This event */
                eventId?: string;
                /** @description What became of it */
                delivered?: "true" | "false";
            };
            header?: {
                /** @description The `ETag` of an earlier answer: 304 while the answer is still that one */
                "If-None-Match"?: string;
                /** @description `en` or `zh` */
                "Accept-Language"?: string;
            };
            path: {
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryPageBody"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is not as it must be; `errors` lists them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/webhook-unknown`: there is none with this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The database does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/read-model-behind`: `atLeast` was not reached in time; `reached` says how far it is */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    ShowSubjectAccessEndpoint_get: {
        parameters: {
            query?: {
                /** @description Wait (5 s at most, then 504) until everything up to this position is in the answer */
                atLeast?: string;
            };
            header: {
                /** @description What this is read for, in words */
                "X-Purpose": string;
                /** @description The `ETag` of an earlier answer: 304 while the answer is still that one */
                "If-None-Match"?: string;
                /** @description `en` or `zh` */
                "Accept-Language"?: string;
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubjectAccessBody"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is not as it must be; `errors` lists them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/customer-unknown`: nothing is known of this customer (yet: see `atLeast`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/seal-broken`: a personal text was altered or moved */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The database does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/read-model-behind`: `atLeast` was not reached in time; `reached` says how far it is */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    ShowGroupsEndpoints_list: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of an earlier answer: 304 while the answer is still that one */
                "If-None-Match"?: string;
                /** @description `en` or `zh` */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupListBody"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is not as it must be; `errors` lists them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The database does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/read-model-behind`: `atLeast` was not reached in time; `reached` says how far it is */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    ChangeGroupsEndpoints_apply: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplyGroupsBody"];
                "application/yaml": components["schemas"]["ApplyGroupsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppliedGroupsBody"];
                };
            };
            /** @description Not of the form of this endpoint; `errors` lists the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/group-is-another`: a group of this name follows something else, or began elsewhere, which is settled when it is made */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/groups-unsound`: the document does not pass its check; `problems` has all that is wrong, by line and column */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The event store does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    ChangeGroupsEndpoints_replay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                group: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NothingBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GivenAgainBody"];
                };
            };
            /** @description Not of the form of this endpoint; `errors` lists the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/group-unknown`: there is none of this name */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The event store does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    ShowGroupsEndpoints_show: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of an earlier answer: 304 while the answer is still that one */
                "If-None-Match"?: string;
                /** @description `en` or `zh` */
                "Accept-Language"?: string;
            };
            path: {
                group: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupBody"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is not as it must be; `errors` lists them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/group-unknown`: there is none of this name */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The database does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/read-model-behind`: `atLeast` was not reached in time; `reached` says how far it is */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    ChangeGroupsEndpoints_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                group: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/group-unknown`: there is none of this name */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The event store does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    ShowGroupsEndpoints_parked: {
        parameters: {
            query?: {
                /** @description How many at most; 100 unless given */
                limit?: string;
            };
            header?: {
                /** @description The `ETag` of an earlier answer: 304 while the answer is still that one */
                "If-None-Match"?: string;
                /** @description `en` or `zh` */
                "Accept-Language"?: string;
            };
            path: {
                group: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParkedBody"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is not as it must be; `errors` lists them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/group-unknown`: there is none of this name */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The database does not answer; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/read-model-behind`: `atLeast` was not reached in time; `reached` says how far it is */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    ListReplaysEndpoint_list: {
        parameters: {
            query?: {
                /** @description Wait (5 s at most, then 504) until everything up to this position is in the answer */
                atLeast?: string;
                /** @description How many at most, 1 to 200; 50 unless given */
                limit?: string;
                /** @description By `-createdAt` unless given; `-` for the other way round */
                sort?: "id" | "-id" | "state" | "-state" | "control" | "-control" | "candidate" | "-candidate" | "createdAt" | "-createdAt" | "endedAt" | "-endedAt";
                /** @description The `next` of the page before */
                after?: string;
                /** @description The replay with this id */
                id?: string;
                /** @description How far it has come */
                state?: "queued" | "running" | "done" | "failed" | "cancelled";
                /** @description What is compared with, as it was asked for */
                control?: string;
                /** @description The id of the rule set that is tried */
                candidate?: string;
                /** @description When it was asked for: then or later */
                createdFrom?: string;
                /** @description When it was asked for: earlier than that */
                createdBefore?: string;
                /** @description When it ended: then or later */
                endedFrom?: string;
                /** @description When it ended: earlier than that */
                endedBefore?: string;
            };
            header?: {
                /** @description Whose replays, where the server has no API keys; `anonymous` unless given. With keys it is ignored: the name of the key is meant. */
                "X-Actor"?: string;
                /** @description The `ETag` of an earlier answer: 304 while the answer is still that one */
                "If-None-Match"?: string;
                /** @description `en` or `zh` */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayListBody"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is not as it must be; `errors` lists them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description `/problems/key-required`: the server has keys, and the request none of them
             *
             *     `/problems/key-required`: the server has keys, and the request none of them
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description `/problems/replays-elsewhere`: another process runs the replays of this directory; or a store does not answer. `Retry-After` says when to try again
             *
             *     The database does not answer; `Retry-After` says when to try again
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/read-model-behind`: `atLeast` was not reached in time; `reached` says how far it is */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    StartReplayEndpoint_post: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: the same key with the same content gives the replay that it started, as long as that is kept; with other content it is refused. Per user. */
                "Idempotency-Key"?: string;
                /** @description Whose replays, where the server has no API keys; `anonymous` unless given. With keys it is ignored: the name of the key is meant. */
                "X-Actor"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplayBody"];
            };
        };
        responses: {
            /** @description It waits or runs, by this request or an earlier identical one */
            202: {
                headers: {
                    /** @description The replay */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayViewBody"];
                };
            };
            /** @description Not of the form of this endpoint, headers included; `errors` lists the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/replay-key-reused`: the key started a replay with other content */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The candidate is larger than 256 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is said to be of a type that is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description - `/problems/rule-set-unsound`: it does not pass its check; `problems` has all that is wrong, by line and column (of an object: as it is printed with an indent of 2)
             *     - `/problems/control-unknown`, `/problems/candidate-unknown`: nobody drafted it
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description `/problems/replays-too-many`: as many of yours wait or run as may; `underWay` has them, `Retry-After` says when one may have ended
             *     - `/problems/requests-too-many`: `Retry-After` says when to go on
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/replays-elsewhere`: another process runs the replays of this directory; or a store does not answer. `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    ShowReplayEndpoints_get: {
        parameters: {
            query?: never;
            header?: {
                /** @description Whose replays, where the server has no API keys; `anonymous` unless given. With keys it is ignored: the name of the key is meant. */
                "X-Actor"?: string;
                /** @description The `ETag` of an earlier answer: 304 while the answer is still that one */
                "If-None-Match"?: string;
                /** @description `en` or `zh` */
                "Accept-Language"?: string;
            };
            path: {
                replayId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayViewBody"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is not as it must be; `errors` lists them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description `/problems/key-required`: the server has keys, and the request none of them
             *
             *     `/problems/key-required`: the server has keys, and the request none of them
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/replay-unknown`: no replay of yours has this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /**
             * @description `/problems/replays-elsewhere`: another process runs the replays of this directory; or a store does not answer. `Retry-After` says when to try again
             *
             *     The database does not answer; `Retry-After` says when to try again
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/read-model-behind`: `atLeast` was not reached in time; `reached` says how far it is */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    ShowReplayEndpoints_delete: {
        parameters: {
            query?: never;
            header?: {
                /** @description Whose replays, where the server has no API keys; `anonymous` unless given. With keys it is ignored: the name of the key is meant. */
                "X-Actor"?: string;
            };
            path: {
                replayId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Cancelled, now or earlier; or removed */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/replay-unknown`: no replay of yours has this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/replays-elsewhere`: another process runs the replays of this directory; or a store does not answer. `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    FollowReplayEndpoint_get: {
        parameters: {
            query?: never;
            header?: {
                /** @description Whose replays, where the server has no API keys; `anonymous` unless given. With keys it is ignored: the name of the key is meant. */
                "X-Actor"?: string;
            };
            path: {
                replayId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events until it has ended */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/replay-unknown`: no replay of yours has this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/replays-elsewhere`: another process runs the replays of this directory; or a store does not answer. `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    FollowCandidateEndpoint_get: {
        parameters: {
            query?: {
                /** @description Of this customer alone */
                customer?: string;
            };
            header?: {
                /** @description The last id that came before it was cut off */
                "Last-Event-ID"?: string;
            };
            path: {
                replayId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events, to the end of the run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description All has been told */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is not as it must be, or the id is none of this feed; `errors` lists them */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/replay-unknown`: no replay with a feed has this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/replay-not-done`: there is nothing to tell (yet); `state` and `failure` say why */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/replays-elsewhere`: another process runs the replays of this directory */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    ShowReportEndpoints_json: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of an earlier answer: 304 */
                "If-None-Match"?: string;
                /** @description Whose replays, where the server has no API keys; `anonymous` unless given. With keys it is ignored: the name of the key is meant. */
                "X-Actor"?: string;
            };
            path: {
                replayId: unknown;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/replay-unknown`: no replay of yours has this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/replay-not-done`: there is no report (yet); `state` and `failure` say why */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/replays-elsewhere`: another process runs the replays of this directory; or a store does not answer. `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    ShowReportEndpoints_html: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of an earlier answer: 304 */
                "If-None-Match"?: string;
                /** @description Whose replays, where the server has no API keys; `anonymous` unless given. With keys it is ignored: the name of the key is meant. */
                "X-Actor"?: string;
            };
            path: {
                replayId: unknown;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/replay-unknown`: no replay of yours has this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/replay-not-done`: there is no report (yet); `state` and `failure` say why */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/replays-elsewhere`: another process runs the replays of this directory; or a store does not answer. `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    ShowReportEndpoints_matrix: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of an earlier answer: 304 */
                "If-None-Match"?: string;
                /** @description Whose replays, where the server has no API keys; `anonymous` unless given. With keys it is ignored: the name of the key is meant. */
                "X-Actor"?: string;
            };
            path: {
                replayId: unknown;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/replay-unknown`: no replay of yours has this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/replay-not-done`: there is no report (yet); `state` and `failure` say why */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/replays-elsewhere`: another process runs the replays of this directory; or a store does not answer. `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    ShowReportEndpoints_movers: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of an earlier answer: 304 */
                "If-None-Match"?: string;
                /** @description Whose replays, where the server has no API keys; `anonymous` unless given. With keys it is ignored: the name of the key is meant. */
                "X-Actor"?: string;
            };
            path: {
                replayId: unknown;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/replay-unknown`: no replay of yours has this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/replay-not-done`: there is no report (yet); `state` and `failure` say why */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/replays-elsewhere`: another process runs the replays of this directory; or a store does not answer. `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    ShowReportEndpoints_moversParquet: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of an earlier answer: 304 */
                "If-None-Match"?: string;
                /** @description Whose replays, where the server has no API keys; `anonymous` unless given. With keys it is ignored: the name of the key is meant. */
                "X-Actor"?: string;
            };
            path: {
                replayId: unknown;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.apache.parquet": string;
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `/problems/key-required`: the server has keys, and the request none of them */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/role-missing`: the credential has none of the roles */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/replay-unknown`: no replay of yours has this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/replay-not-done`: there is no report (yet); `state` and `failure` say why */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description - `/problems/requests-too-many`: `Retry-After` says when to go on */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `/problems/replays-elsewhere`: another process runs the replays of this directory; or a store does not answer. `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
}
