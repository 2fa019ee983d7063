package vn.hoivan.worker.main;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.json.bind.Jsonb;

import vn.hoivan.worker.JobAnswer;
import vn.hoivan.worker.JobRequest;
import vn.hoivan.worker.Operation;
import vn.hoivan.worker.Refusal;

/** Finds an operation by its name and runs it; whatever it throws becomes an answer. */
final class Jobs {

    private static final Logger LOG = Logger.getLogger(Jobs.class.getName());

    private final Jsonb json;

    Jobs(Jsonb json) {
        this.json = json;
    }

    JobAnswer run(JobRequest request) {
        try {
            return JobAnswer.ok(json.toJson(result(request)));
        } catch (Refusal e) {
            LOG.log(Level.FINE, e, request::implementation);
            return JobAnswer.refused(e);
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (Throwable e) {
            LOG.log(Level.WARNING, e, request::implementation);
            return JobAnswer.failed(e);
        }
    }

    @SuppressWarnings("unchecked")
    private Object result(JobRequest request) throws Exception {
        Class<?> implementation = Class.forName(request.implementation());
        Operation<Object, Object> operation = (Operation<Object, Object>) implementation.getConstructor().newInstance();
        return operation.run(json.fromJson(request.arguments(), argumentsOf(implementation)));
    }

    private static Type argumentsOf(Class<?> implementation) {
        for (Type type : implementation.getGenericInterfaces()) {
            if (type instanceof ParameterizedType parameterized && parameterized.getRawType() == Operation.class) {
                return parameterized.getActualTypeArguments()[0];
            }
        }
        throw new IllegalArgumentException(implementation + " does not say what its arguments are");
    }
}
