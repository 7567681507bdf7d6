package org.cooplab.eligibility.internal.fact;

import java.time.LocalDate;
import java.util.function.Function;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.cooperative.Cooperative.Governance;
import org.cooplab.core.cooperative.Cooperative.Membership;
import org.cooplab.core.cooperative.Cooperative.PastSupport;
import org.cooplab.core.money.Money;
import org.cooplab.eligibility.fact.FactDefinition;
import org.cooplab.eligibility.internal.number.Ratio;
import org.jspecify.annotations.Nullable;

/** Reads the facts of a {@link Cooperative} out of the record itself. */
public final class CooperativeSlots {

    private CooperativeSlots() {}

    /** Returns the slot of a fact; one that no cooperative record holds is read from its {@code ext}. */
    static Slot of(FactDefinition fact, FactTable table) {
        return switch (fact.name()) {
            case "members" -> new Members();
            case "women" -> new Women();
            case "youth" -> new Youth();
            case "sector" -> new Sector();
            case "province" -> new InProvince();
            case "region" -> new RegionSlot(table.regions());
            case "rural" -> new Rural();
            case "position" -> object(Cooperative::position);
            case "registeredOn" -> new RegisteredOn();
            case "ice" -> object(c -> c.ice() == null ? null : c.ice().value());
            case "turnover" -> new Turnover(Kind.of(fact));
            case "capital" -> new Capital(Kind.of(fact));
            case "shareValue" -> new ShareValue(Kind.of(fact));
            case "taxesSettled" -> new TaxesSettled();
            case "boardMembers" -> new BoardMembers();
            case "boardWomen" -> new BoardWomen();
            case "chairedByWoman" -> new ChairedByWoman();
            case "lastAssemblyOn" -> new LastAssemblyOn();
            case "languages" ->
                object(c -> c.languages().isEmpty()
                        ? null
                        : c.languages().stream().map(tag -> tag.value()).toList());
            case "connectivity" ->
                object(c -> c.connectivity() == null ? null : c.connectivity().name());
            case "labels" ->
                object(c -> c.labels() == null
                        ? null
                        : c.labels().stream().map(label -> label.value()).toList());
            case "supports" -> object(Cooperative::history);
            default -> new ExtSlot(fact, table);
        };
    }

    private static long whole(@Nullable Integer count) {
        return count == null ? Slot.UNKNOWN : count;
    }

    private static long truth(@Nullable Boolean holds) {
        return holds == null ? Slot.UNKNOWN : holds ? 1 : 0;
    }

    private static long minor(@Nullable Money money, Kind kind) {
        return money == null || !money.currency().getCurrencyCode().equals(kind.unit()) ? Slot.UNKNOWN : money.minor();
    }

    /** Returns a field of a support; a support without a first day has always been, one without a last day goes on. */
    public static @Nullable Object field(PastSupport support, String field) {
        return switch (field) {
            case "programme" -> support.programme().value();
            case "start" ->
                support.period().start() == null
                        ? LocalDate.MIN
                        : support.period().start();
            case "end" ->
                support.period().end() == null ? LAST_DAY : support.period().end();
            case "amount" ->
                support.amount() == null ? null : Ratio.of(support.amount().toDecimal());
            default -> null;
        };
    }

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private static Slot object(Function<Cooperative, @Nullable Object> column) {
        return new Slot() {
            @Override
            public @Nullable Object get(Object subject) {
                return column.apply((Cooperative) subject);
            }
        };
    }

    private static final class Members extends Slot {
        @Override
        public long getLong(Object subject) {
            Membership membership = ((Cooperative) subject).membership();
            return membership == null ? UNKNOWN : membership.total();
        }
    }

    private static final class Women extends Slot {
        @Override
        public long getLong(Object subject) {
            Membership membership = ((Cooperative) subject).membership();
            return membership == null ? UNKNOWN : whole(membership.women());
        }
    }

    private static final class Youth extends Slot {
        @Override
        public long getLong(Object subject) {
            Membership membership = ((Cooperative) subject).membership();
            return membership == null ? UNKNOWN : whole(membership.youth());
        }
    }

    private static final class Sector extends Slot {
        @Override
        public @Nullable Object get(Object subject) {
            return ((Cooperative) subject).sector().value();
        }
    }

    private static final class InProvince extends Slot {
        @Override
        public @Nullable Object get(Object subject) {
            return ((Cooperative) subject).province().value();
        }
    }

    private static final class Rural extends Slot {
        @Override
        public long getLong(Object subject) {
            return truth(((Cooperative) subject).rural());
        }
    }

    private static final class RegisteredOn extends DaySlot {
        @Override
        public @Nullable LocalDate day(Object subject) {
            return ((Cooperative) subject).registeredOn();
        }
    }

    private static final class Turnover extends Slot {
        private final Kind kind;

        Turnover(Kind kind) {
            this.kind = kind;
        }

        @Override
        public long getLong(Object subject) {
            return minor(((Cooperative) subject).turnover(), kind);
        }
    }

    private static final class Capital extends Slot {
        private final Kind kind;

        Capital(Kind kind) {
            this.kind = kind;
        }

        @Override
        public long getLong(Object subject) {
            return minor(((Cooperative) subject).capital(), kind);
        }
    }

    private static final class ShareValue extends Slot {
        private final Kind kind;

        ShareValue(Kind kind) {
            this.kind = kind;
        }

        @Override
        public long getLong(Object subject) {
            Governance governance = ((Cooperative) subject).governance();
            return governance == null ? UNKNOWN : minor(governance.shareValue(), kind);
        }
    }

    private static final class TaxesSettled extends Slot {
        @Override
        public long getLong(Object subject) {
            Governance governance = ((Cooperative) subject).governance();
            return governance == null ? UNKNOWN : truth(governance.taxesSettled());
        }
    }

    private static final class ChairedByWoman extends Slot {
        @Override
        public long getLong(Object subject) {
            Governance governance = ((Cooperative) subject).governance();
            return governance == null ? UNKNOWN : truth(governance.chairedByWoman());
        }
    }

    private static final class BoardMembers extends Slot {
        @Override
        public long getLong(Object subject) {
            Governance governance = ((Cooperative) subject).governance();
            return governance == null ? UNKNOWN : whole(governance.boardMembers());
        }
    }

    private static final class BoardWomen extends Slot {
        @Override
        public long getLong(Object subject) {
            Governance governance = ((Cooperative) subject).governance();
            return governance == null ? UNKNOWN : whole(governance.boardWomen());
        }
    }

    private static final class LastAssemblyOn extends DaySlot {
        @Override
        public @Nullable LocalDate day(Object subject) {
            Governance governance = ((Cooperative) subject).governance();
            return governance == null ? null : governance.lastAssemblyOn();
        }
    }
}
