package org.sessionwise.rest.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.sessionwise.api.policy.Policies;
import org.sessionwise.api.review.ReviewRules;
import org.sessionwise.api.review.Reviews;

/** Reviews and policies, if they answer now. */
@Component(service = OfferedReviews.class)
public final class OfferedReviews {

    @Reference(
            name = "reviews",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Reviews reviews;

    @Reference(
            name = "rules",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile ReviewRules rules;

    @Reference(
            name = "policies",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Policies policies;

    @Activate
    public OfferedReviews() {}

    OfferedReviews(Reviews reviews, ReviewRules rules, Policies policies) {
        this.reviews = reviews;
        this.rules = rules;
        this.policies = policies;
    }

    Reviews reviews() {
        return running(reviews, "The review of variances");
    }

    ReviewRules rules() {
        return running(rules, "The policy of reviews");
    }

    Policies policies() {
        return running(policies, "The trust's matching policies");
    }

    private static <T> T running(T service, String what) {
        if (service == null) {
            throw Problem.noAnswer(what + " is not available right now.");
        }
        return service;
    }
}
