package org.cooplab.benchmarks.peers.eligibility;

import dev.cel.bundle.CelBuilder;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import org.cooplab.benchmarks.eligibility.EligibilityContender;
import org.cooplab.core.cooperative.Cooperative;

/** CEL of Google, with the planning runtime, which is its fastest. */
public final class Cel implements EligibilityContender {

    private final CelRuntime.Program program;

    /** Compiles the expression, its variables typed. */
    public Cel() {
        CelBuilder builder = CelFactory.plannerCelBuilder()
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .setResultType(SimpleType.BOOL);
        variables(builder, SimpleType.BOOL, "taxesSettled", "chairedByWoman", "rural");
        variables(builder, SimpleType.STRING, "connectivity", "sector", "region", "ice");
        variables(builder, SimpleType.INT, "members", "women", "boardMembers", "registeredOn", "lastAssemblyOn");
        variables(builder, SimpleType.INT, "turnover", "capital", "shareValue");
        variables(builder, ListType.create(SimpleType.INT), "supportEnds");
        dev.cel.bundle.Cel cel = builder.build();
        try {
            program = cel.createProgram(
                    cel.compile(Resources.read("seventeen.cel")).getAst());
        } catch (CelValidationException | CelEvaluationException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void variables(CelBuilder builder, CelType type, String... names) {
        for (String name : names) {
            builder.addVar(name, type);
        }
    }

    @Override
    public String name() {
        return "CEL";
    }

    @Override
    public boolean accepts(Cooperative cooperative) {
        try {
            return (boolean) program.eval(new Applicant(cooperative).toMap());
        } catch (CelEvaluationException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
